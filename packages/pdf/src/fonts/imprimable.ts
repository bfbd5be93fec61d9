import { aDesMarques, CLASSE_ACCEPTEE } from '@delib/domain';

/**
 * What the fonts have a glyph for (see fonts/README.md): every character that entry accepts, and what documents put in
 * by themselves. A test compares it with the files.
 */
const COUVERT = new RegExp(`^[\\n\\u00a0\\u2009-\\u200b\\u202f\\ufffd${CLASSE_ACCEPTEE}]*$`, 'u');

/** True when every character of the text can be printed. */
export function estImprimable(texte: string): boolean {
  return COUVERT.test(texte);
}

/**
 * The text as the fonts can print it. Letters typed as base and accent are composed. Entry and import refuse what has
 * no glyph; where an older text holds some, its plain form is printed (« Ａ » as « A »), else « � »: an archived PDF
 * must not show an empty box that says nothing. Control characters become spaces; soft hyphens go.
 */
export function imprimable(texte: string): string {
  if (COUVERT.test(texte)) return aDesMarques(texte) ? texte.normalize('NFC') : texte;
  const composed = texte
    .replaceAll('\r\n', '\n')
    .replaceAll('\u00ad', '')
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, ' ');
  if (estImprimable(composed)) return composed;
  return [...composed].map((char) => (COUVERT.test(char) ? char : plain(char))).join('');
}

function plain(char: string): string {
  const bare = char.normalize('NFKC');
  return bare !== '' && estImprimable(bare) ? bare : '\ufffd';
}
