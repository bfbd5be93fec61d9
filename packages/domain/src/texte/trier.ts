import { plier } from './plier';

/**
 * What a text is sorted by: folded, and spaces left out too, so that « De La Rue » and « Delarue », « O’Neill » and
 * « Oneill », « ʻAimata » and « Aimata » stand where a French reader looks for them. Keys compare by their characters.
 * The database has it as `cle_de_tri`.
 */
export function cleDeTri(texte: string): string {
  return plier(texte).replaceAll(' ', '');
}

/** The order of two texts as French readers expect: É with E, œ as oe; 0 for two that only differ by what is folded. */
export function comparerTextes(a: string, b: string): number {
  return comparerCles(cleDeTri(a), cleDeTri(b));
}

const CHIFFRES = /(\d+)/;

/** As `comparerTextes`, and the numbers that are inside by their value: « Lycée 9 » before « Lycée 10 ». */
export function comparerNaturel(a: string, b: string): number {
  const [gauche, droite] = [cleDeTri(a).split(CHIFFRES), cleDeTri(b).split(CHIFFRES)];
  for (let i = 0; i < Math.max(gauche.length, droite.length); i += 1) {
    const [x, y] = [gauche[i] ?? '', droite[i] ?? ''];
    // Every other part is a run of figures.
    const ordre = i % 2 === 1 ? comparerNombres(x, y) : comparerCles(x, y);
    if (ordre !== 0) return ordre;
  }
  return 0;
}

/** By length without leading zeros first: figures of a number may be more than a number holds. */
function comparerNombres(a: string, b: string): number {
  const [x, y] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return x.length - y.length || comparerCles(x, y);
}

function comparerCles(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
