/** A mark that is placed on the letter before it, or a character of two units of text: the eye counts one letter. */
const COMPOSEE = /[\p{M}\u{10000}-\u{10ffff}\r]/u;

const segments = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** The letters of a text as the eye counts them, each with its marks: what a cut never parts. */
export function lettresDe(texte: string): readonly string[] {
  if (!COMPOSEE.test(texte)) return texte.split('');
  return Array.from(segments.segment(texte), ({ segment }) => segment);
}

/** True when the text has marks that no letter of one code holds: « M̄ ». The text is composed (NFC). */
export function aDesMarques(texte: string): boolean {
  return MARQUE.test(texte);
}

const MARQUE = /\p{M}/u;

/** The first letters of a text, at most `nombre` units of text, none parted from its marks. */
export function debutDe(texte: string, nombre: number): string {
  if (texte.length <= nombre) return texte;
  let debut = '';
  for (const lettre of lettresDe(texte)) {
    if (debut.length + lettre.length > nombre) break;
    debut += lettre;
  }
  return debut;
}
