import { estImprimable } from '@delib/pdf';

/**
 * A surname in capitals, as posted lists write it: « Évêque » → « ÉVÊQUE », « Groß » → « GROSS ». French capitals keep
 * their accents. A letter whose capital the fonts do not have stays as it is: nothing of a name is lost.
 */
export function enCapitales(nom: string): string {
  return [...nom.normalize('NFC')]
    .map((lettre) => {
      // « ΐ » becomes a letter and two marks, of which one has a letter of its own.
      const capitale = lettre.toLocaleUpperCase('fr').normalize('NFC');
      return estImprimable(capitale) || !estImprimable(lettre) ? capitale : lettre;
    })
    .join('')
    .normalize('NFC');
}
