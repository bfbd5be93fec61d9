import { lettresDe } from './lettres';

/**
 * The letters, marks and signs that a text of ours may hold: those of the Latin, Greek and Cyrillic alphabets, of the
 * International Phonetic Alphabet, and what is written beside them. The fonts of the documents have a glyph for each
 * (a test compares), and nothing here is invisible. What is not here is refused by name, never lost.
 */
export const PLAGES_ACCEPTEES: readonly (readonly [premier: number, dernier: number])[] = [
  // Basic Latin to Spacing Modifier Letters, without controls, no-break space and soft hyphen
  [0x20, 0x7e],
  [0xa1, 0xac],
  [0xae, 0x2ff],
  // Combining Diacritical Marks, without the grapheme joiner
  [0x300, 0x34e],
  [0x350, 0x36f],
  // Greek, without Coptic
  [0x370, 0x377],
  [0x37a, 0x37f],
  [0x384, 0x38a],
  [0x38c, 0x38c],
  [0x38e, 0x3a1],
  [0x3a3, 0x3e1],
  [0x3f0, 0x3ff],
  // Cyrillic
  [0x400, 0x52f],
  [0x1c80, 0x1c88],
  // Phonetic Extensions, more combining marks
  [0x1d00, 0x1df9],
  [0x1dfb, 0x1dff],
  // Latin Extended Additional, Greek Extended
  [0x1e00, 0x1f15],
  [0x1f18, 0x1f1d],
  [0x1f20, 0x1f45],
  [0x1f48, 0x1f4d],
  [0x1f50, 0x1f57],
  [0x1f59, 0x1f59],
  [0x1f5b, 0x1f5b],
  [0x1f5d, 0x1f5d],
  [0x1f5f, 0x1f7d],
  [0x1f80, 0x1fb4],
  [0x1fb6, 0x1fc4],
  [0x1fc6, 0x1fd3],
  [0x1fd6, 0x1fdb],
  [0x1fdd, 0x1fef],
  [0x1ff2, 0x1ff4],
  [0x1ff6, 0x1ffe],
  // Punctuation, superscripts, currencies, letterlike signs, fractions
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x2070, 0x2071],
  [0x2074, 0x208e],
  [0x2090, 0x209c],
  [0x20a0, 0x20c0],
  [0x2100, 0x215e],
  // Arrows and comparisons of a sentence
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2260, 0x2260],
  [0x2264, 0x2265],
  // Latin Extended-C, Cyrillic Extended-A and -B, tone letters, Latin Extended-D and -E
  [0x2c60, 0x2c7f],
  [0x2de0, 0x2dff],
  [0xa640, 0xa69f],
  [0xa700, 0xa7ca],
  [0xa7d0, 0xa7d1],
  [0xa7d3, 0xa7d3],
  [0xa7d5, 0xa7d9],
  [0xa7f2, 0xa7ff],
  [0xab30, 0xab6b],
  // Latin ligatures, halves of combining marks
  [0xfb00, 0xfb06],
  [0xfe20, 0xfe2f],
  // Latin Extended-F and -G
  [0x10780, 0x10785],
  [0x10787, 0x107b0],
  [0x107b2, 0x107ba],
  [0x1df00, 0x1df1e],
];

/** The class of those characters in a regular expression of the `u` kind, without its brackets. */
export const CLASSE_ACCEPTEE = PLAGES_ACCEPTEES.map(
  ([premier, dernier]) => `\\u{${premier.toString(16)}}-\\u{${dernier.toString(16)}}`,
).join('');

const REFUSE = new RegExp(`[^${CLASSE_ACCEPTEE}]`, 'u');
const REFUSE_PARTOUT = new RegExp(`[^\\p{Zs}${CLASSE_ACCEPTEE}]`, 'gu');

/** A character that no text of ours may hold, and where it stands. */
export interface CaractereRefuse {
  /** « U+00AD » */
  readonly point: string;
  /** « trait d’union conditionnel », « idéogramme » */
  readonly nom: string;
  /** The character itself where it can be seen; `null` for what is invisible. */
  readonly visible: string | null;
  /** What stands just before and after it on its line: empty at the start or at the end. */
  readonly avant: string;
  readonly apres: string;
}

/** Where in a text the first character that is not accepted stands; -1 when there is none. */
export function placeRefusee(texte: string): number {
  return texte.search(REFUSE);
}

/** The first character of the text that is not accepted; `null` when all are. Ordinary spaces are. */
export function premierRefuse(texte: string): CaractereRefuse | null {
  const place = placeRefusee(texte);
  if (place < 0) return null;
  const point = texte.codePointAt(place) ?? 0;
  const fin = place + (point > 0xffff ? 2 : 1);
  return {
    ...nommerCaractere(point),
    avant: voisins(texte.slice(0, place)).slice(-VOISINS).join('').trimStart(),
    apres: voisins(texte.slice(fin)).slice(0, VOISINS).join('').trimEnd(),
  };
}

/**
 * The text with « � » for each character that is not accepted. No text of ours holds it: what is searched for with it
 * is not found, as any other unknown, and the database is never handed what it cannot store.
 */
export function texteCherche(texte: string): string {
  return remplacerRefuses(texte.normalize('NFC'), () => '\ufffd');
}

/** The text with something else for each character that is not accepted; spaces of every kind stay. */
export function remplacerRefuses(texte: string, par: (point: number) => string): string {
  return texte.replace(REFUSE_PARTOUT, (caractere) => par(caractere.codePointAt(0) ?? 0));
}

/** Letters shown on each side of a refused character: enough to find it. */
const VOISINS = 12;

/** The letters of a text next to a refused character, by what the eye sees as one; none of another line. */
function voisins(texte: string): string[] {
  return lettresDe(texte).map((lettre) => (placeRefusee(lettre) < 0 ? lettre : '…'));
}

const SIGNES: readonly (readonly [motif: RegExp, nom: string])[] = [
  [/^\0$/, 'caractère nul'],
  [/^\t$/, 'tabulation'],
  [/^[\n\r\u0085\u2028\u2029]$/, 'saut de ligne'],
  [/^\u00ad$/, 'trait d’union conditionnel'],
  [/^\u034f$/, 'joint invisible entre deux lettres'],
  [/^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]$/, 'marque invisible du sens d’écriture'],
  [/^[\u115f\u1160\u3164\uffa0]$/, 'blanc invisible de l’écriture coréenne'],
  [/^[\u180b-\u180d\u180f\ufe00-\ufe0f]$/, 'sélecteur de variante invisible'],
  [/^[\u{e0100}-\u{e01ef}]$/u, 'sélecteur de variante invisible'],
  [/^[\u{e0000}-\u{e007f}]$/u, 'étiquette invisible'],
  [/^[\u180e\u200b]$/, 'espace sans chasse'],
  [/^(?:\u200c|\u200d|\u2060)$/, 'liant invisible'],
  [/^\ufeff$/, 'marque invisible d’ordre des octets'],
  [/^\ufffd$/, 'trace d’une lettre perdue'],
  [/^\u2800$/, 'blanc invisible du braille'],
  [/^\p{Zs}$/u, 'espace insécable ou de largeur particulière'],
  [/^\p{Cs}$/u, 'moitié de caractère'],
  [/^\p{Co}$/u, 'caractère privé'],
  [/^\p{Noncharacter_Code_Point}$/u, 'code qui n’est pas un caractère'],
  [/^[\p{Cf}\p{Default_Ignorable_Code_Point}]$/u, 'caractère invisible de mise en forme'],
  [/^\p{Cc}$/u, 'caractère de commande invisible'],
  [/^\p{Cn}$/u, 'code sans caractère'],
];

const VISIBLES: readonly (readonly [motif: RegExp, nom: string])[] = [
  [/^\p{Script=Han}$/u, 'idéogramme chinois, japonais ou coréen'],
  [/^[\p{Script=Hiragana}\p{Script=Katakana}]$/u, 'lettre japonaise'],
  [/^\p{Script=Hangul}$/u, 'lettre coréenne'],
  [/^\p{Script=Arabic}$/u, 'lettre arabe'],
  [/^\p{Script=Hebrew}$/u, 'lettre hébraïque'],
  [/^\p{Script=Armenian}$/u, 'lettre arménienne'],
  [/^\p{Script=Georgian}$/u, 'lettre géorgienne'],
  [/^\p{Script=Thai}$/u, 'lettre thaïe'],
  [/^[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Tamil}]$/u, 'lettre indienne'],
  [/^\p{Extended_Pictographic}$/u, 'dessin ou émoji'],
  [/^\p{M}$/u, 'signe d’une écriture qui ne s’imprime pas ici'],
  [/^\p{L}$/u, 'lettre d’une écriture qui ne s’imprime pas ici'],
  [/^\p{Nd}$/u, 'chiffre d’une écriture qui ne s’imprime pas ici'],
];

/** Says which character a code point is: its number, its name or kind, and itself where it can be seen. */
export function nommerCaractere(point: number): Omit<CaractereRefuse, 'avant' | 'apres'> {
  const caractere = String.fromCodePoint(point);
  const nomDe = (noms: typeof SIGNES) => noms.find(([motif]) => motif.test(caractere))?.[1];
  const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  const invisible = nomDe(SIGNES);
  if (invisible !== undefined) return { point: code, nom: invisible, visible: null };
  return { point: code, nom: nomDe(VISIBLES) ?? 'symbole qui ne s’imprime pas ici', visible: caractere };
}
