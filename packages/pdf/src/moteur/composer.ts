import type { FontkitFont, Glyphe } from './fontkit';

/** The glyphs of a run and where each next one begins, in units of the font. */
export interface Composition {
  readonly glyphes: readonly Glyphe[];
  readonly avances: readonly number[];
}

/** A letter before another: its advance there, or `null` when the two change each other. */
type Paire = number | null;

/**
 * Shapes runs of one font as fontkit does, a hundred times sooner on words it never saw: in a font of text a letter
 * and its advance depend on the next letter only, so each pair of letters is shaped by fontkit once. A run with a
 * pair that makes a ligature, or changes a letter's form, goes to fontkit whole. A test compares the two.
 */
export function creerComposeur(
  police: FontkitFont,
  features: readonly string[],
): (texte: string) => Composition {
  const seuls = new Map<number, { readonly glyphe: Glyphe; readonly avance: number } | null>();
  const paires = new Map<number, Paire>();
  const entier = (texte: string): Composition => {
    const { glyphs, positions } = police.layout(texte, features);
    return { glyphes: glyphs, avances: positions.map(({ xAdvance }) => xAdvance) };
  };
  const seul = (point: number) => {
    const connu = seuls.get(point);
    if (connu !== undefined) return connu;
    const { glyphes, avances } = entier(String.fromCodePoint(point));
    const [glyphe, avance] = [glyphes[0], avances[0]];
    const compose = glyphes.length === 1 && glyphe && avance !== undefined ? { glyphe, avance } : null;
    seuls.set(point, compose);
    return compose;
  };
  const paire = (avant: number, apres: number): Paire => {
    const cle = avant * POINTS + apres;
    const connue = paires.get(cle);
    if (connue !== undefined) return connue;
    const { glyphes, avances } = entier(String.fromCodePoint(avant, apres));
    const [premier, second] = [seul(avant), seul(apres)];
    const independants =
      glyphes.length === 2 &&
      glyphes[0]?.id === premier?.glyphe.id &&
      glyphes[1]?.id === second?.glyphe.id &&
      avances[1] === second?.avance;
    const avance = independants ? (avances[0] ?? null) : null;
    paires.set(cle, avance);
    return avance;
  };
  return (texte) => {
    const glyphes: Glyphe[] = [];
    const avances: number[] = [];
    let avant = -1;
    for (const lettre of texte) {
      const point = lettre.codePointAt(0) ?? 0;
      const compose = seul(point);
      if (compose === null) return entier(texte);
      if (avant >= 0) {
        const avance = paire(avant, point);
        if (avance === null) return entier(texte);
        avances[avances.length - 1] = avance;
      }
      glyphes.push(compose.glyphe);
      avances.push(compose.avance);
      avant = point;
    }
    return { glyphes, avances };
  };
}

/** How many code points Unicode has. */
const POINTS = 0x110000;
