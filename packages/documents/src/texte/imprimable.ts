/** What Marianne or Noto Sans (see fonts/README.md) has a glyph for; a test compares it with the files. */
const COUVERT =
  /^[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f\u02bb\u02bc\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u1e00-\u1eff\u2009-\u200b\u2010\u2011\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u202f\u2030\u2032\u2033\u2039\u203a\u20ac\u2116\u2122\u2190-\u2193\u2212\u2264\u2265\ufffd]*$/u;

/** True when every character of the text can be printed. */
export function estImprimable(texte: string): boolean {
  return COUVERT.test(texte);
}

/**
 * The text as the fonts can print it. Letters typed as base and accent are composed, what has no glyph loses its
 * accent, and what still has none becomes « � »: an archived PDF must not show an empty box that says nothing.
 * Control characters become spaces; soft hyphens go.
 */
export function imprimable(texte: string): string {
  if (COUVERT.test(texte)) return texte;
  const composed = texte
    .replaceAll('\r\n', '\n')
    .replaceAll('\u00ad', '')
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, ' ');
  if (estImprimable(composed)) return composed;
  return [...composed].map((char) => (COUVERT.test(char) ? char : withoutMarks(char))).join('');
}

function withoutMarks(char: string): string {
  if (/^\p{M}$/u.test(char)) return '';
  const bare = char.normalize('NFKD').replace(/\p{M}/gu, '');
  return bare !== '' && estImprimable(bare) ? bare : '\ufffd';
}
