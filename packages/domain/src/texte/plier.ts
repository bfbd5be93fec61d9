/**
 * How a text is folded, as data. The database folds by the same tables, in its function `plier`: a change here needs
 * a migration there, and a test that compares the two over all letters asks for it.
 */
const PLI = {
  /**
   * Signs that tell no two names apart, inside a bracket of a regular expression: every apostrophe (typed, typographic,
   * ʻokina, hamza, saltillo, prime), accents standing alone, the middle point of l·l, characters that are not seen.
   */
  signesOtes:
    "'`\u2018\u2019\u201a\u201b\u2032\u2035\uff07\uff40\ua78b\ua78c\u055a\u05f3\u02b9-\u02df\u00a8\u00af\u00b4\u00b8\u00b7\u0384\u1fbd\u1fbf-\u1fc1\u1fcd-\u1fcf\u1fdd-\u1fdf\u1fed-\u1fef\u1ffd\u1ffe\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff",
  /** Combining marks, once letters are decomposed. */
  marques: '\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f',
  /** Spaces and hyphens of every width. */
  separateurs:
    '\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d\u05be-',
  /** Letters that no decomposition takes apart, in small, and the letters they are looked for under. */
  lettres: {
    œ: 'oe',
    æ: 'ae',
    ß: 'ss',
    þ: 'th',
    ŋ: 'ng',
    ł: 'l',
    ƚ: 'l',
    ı: 'i',
    ɨ: 'i',
    ɩ: 'i',
    đ: 'd',
    ð: 'd',
    ɖ: 'd',
    ɗ: 'd',
    ø: 'o',
    ɔ: 'o',
    ɵ: 'o',
    ə: 'e',
    ǝ: 'e',
    ɛ: 'e',
    ɇ: 'e',
    ɑ: 'a',
    ɐ: 'a',
    ⱥ: 'a',
    ɓ: 'b',
    ƀ: 'b',
    ƈ: 'c',
    ȼ: 'c',
    ƒ: 'f',
    ɠ: 'g',
    ɣ: 'g',
    ǥ: 'g',
    ħ: 'h',
    ɦ: 'h',
    ɉ: 'j',
    ȷ: 'j',
    ƙ: 'k',
    ĸ: 'k',
    ɲ: 'n',
    ƥ: 'p',
    ɍ: 'r',
    ʃ: 's',
    ŧ: 't',
    ƭ: 't',
    ⱦ: 't',
    ʉ: 'u',
    ʊ: 'u',
    ʋ: 'v',
    ƴ: 'y',
    ɏ: 'y',
    ƶ: 'z',
    ʒ: 'z',
    ς: 'σ',
  },
} as const;

const OTES = new RegExp(`[${PLI.signesOtes}]`, 'gu');
const OTES_ET_MARQUES = new RegExp(`[${PLI.signesOtes}${PLI.marques}]`, 'gu');
const SEPARATEURS = new RegExp(`[${PLI.separateurs}]+`, 'gu');
const LETTRES: ReadonlyMap<string, string> = new Map(Object.entries(PLI.lettres));
const AUTRES_LETTRES = new RegExp(`[${[...LETTRES.keys()].join('')}]`, 'gu');
/** What most names are: nothing to decompose, and only this to take away. */
const ASCII = /^[ -~]*$/;

/**
 * A text without what does not tell two names apart: case, accents, ligatures, apostrophes; hyphens and spaces are
 * one space. « Œuvrard », « ŒUVRARD » and « oeuvrard » are one, so are « O’Neill » and « ONeill », « Jean-Pierre » and
 * « jean  pierre ». What is searched and what is searched in, and two names that are compared, go through it.
 */
export function plier(texte: string): string {
  const nu = ASCII.test(texte)
    ? texte.replace(/['`]/g, '').toLowerCase()
    : texte
        .replace(OTES, '')
        .normalize('NFKD')
        .replace(OTES_ET_MARQUES, '')
        .toLowerCase()
        .replace(AUTRES_LETTRES, (lettre) => LETTRES.get(lettre) ?? lettre);
  return nu.replace(SEPARATEURS, ' ').trim();
}

/** The words that a search is made of, folded; none of an empty one. */
export function motsCherches(recherche: string): readonly string[] {
  return plier(recherche)
    .split(' ')
    .filter((mot) => mot !== '');
}

/** True when every word of the search is somewhere in the text, in any order: « Dupont Jean » and « Jean Dupont ». */
export function contient(texte: string, recherche: string): boolean {
  const fond = plier(texte);
  return motsCherches(recherche).every((mot) => fond.includes(mot));
}

/** Who is named, and what tells two of one name apart. */
export interface PersonneNommee {
  readonly nom: string;
  readonly prenoms: string;
}

/** Equal for two people whose names are written alike, but for case, accents, apostrophes and spaces. */
export function cleDePersonne({ nom, prenoms }: PersonneNommee): string {
  return `${plier(nom)}\n${plier(prenoms)}`;
}
