import { lettresDe } from '@delib/domain';
import type { Fontes, Lettres, Mot } from './fontes';

/** How a slot sets its value: sizes in points. */
export interface StyleCase extends Lettres {
  readonly largeur: number;
  readonly hauteur: number;
  readonly corps: number;
  readonly alignement: 'left' | 'center' | 'right';
}

export interface LigneAjustee {
  readonly texte: string;
  readonly mots: readonly Mot[];
  /** In thousandths of the size, without the space at its end. */
  readonly largeur: number;
}

/** A value in its slot: the size it got, its lines. */
export interface TexteAjuste {
  readonly corps: number;
  readonly lignes: readonly LigneAjustee[];
}

/** Height of a line, in parts of the size. */
export const INTERLIGNE = 1.2;
/** A single line may shrink so far before it wraps. */
const RETRAIT = 0.8;
/** The smallest letters, points: legible with effort; what does not fit even so is a bug of the template. */
const CORPS_MINIMAL = 3;
const PAS = 0.25;
/** Rounding of the two layouts. */
const TOLERANCE = 0.05;

/**
 * Sets a value in its slot. It shrinks on its line, then wraps, then shrinks further: nothing is cut.
 * Throws when even the smallest letters do not fit.
 */
export function ajuster(texte: string, style: StyleCase, fontes: Fontes): TexteAjuste {
  const paragraphes = texte.split('\n');
  const [seul] = paragraphes;
  if (paragraphes.length === 1 && seul !== undefined) {
    const ligne = ligneDe([seul], style, fontes);
    const corps = Math.min(style.corps, corpsSurUneLigne(ligne, style));
    if (corps === style.corps) return { corps, lignes: [ligne] };
    const basse = style.hauteur < 2 * INTERLIGNE * style.corps;
    if (basse && corps >= RETRAIT * style.corps) return { corps, lignes: [ligne] };
    const pliee = plier(paragraphes, style, fontes);
    if (pliee && pliee.corps > corps) return pliee;
    if (corps >= CORPS_MINIMAL) return { corps, lignes: [ligne] };
  }
  const pliee = plier(paragraphes, style, fontes);
  if (!pliee) throw new Error(`a value of ${texte.length} characters does not fit its slot`);
  return pliee;
}

function corpsSurUneLigne(ligne: LigneAjustee, style: StyleCase): number {
  if (ligne.largeur === 0) return style.corps;
  const exact = ((style.largeur - TOLERANCE) * 1000) / ligne.largeur;
  return Math.floor(exact * 20) / 20;
}

function plier(paragraphes: readonly string[], style: StyleCase, fontes: Fontes): TexteAjuste | null {
  for (let corps = style.corps; corps >= CORPS_MINIMAL; corps -= PAS) {
    const lignes = paragraphes.flatMap((paragraphe) => plierA(corps, paragraphe, style, fontes));
    if (lignes.length * INTERLIGNE * corps <= style.hauteur + TOLERANCE) return { corps, lignes };
  }
  return null;
}

/** Lines no wider than the slot; a word wider than it is broken where it must. */
function plierA(corps: number, paragraphe: string, style: StyleCase, fontes: Fontes): LigneAjustee[] {
  const maximum = ((style.largeur - TOLERANCE) * 1000) / corps;
  const tient = (mots: readonly string[]) => ligneDe(mots, style, fontes).largeur <= maximum;
  const lignes: string[][] = [[]];
  for (const mot of decouper(paragraphe)) {
    for (const part of tient([mot]) ? [mot] : casser(mot, (texte) => tient([texte]))) {
      const courante = lignes.at(-1);
      if (courante && (courante.length === 0 || tient([...courante, part]))) courante.push(part);
      else lignes.push([part]);
    }
  }
  return lignes.map((mots) => ligneDe(mots, style, fontes));
}

/** A word in pieces that fit; at least one letter a piece. */
function casser(mot: string, tient: (texte: string) => boolean): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const lettre of lettresDe(mot)) {
    if (part !== '' && !tient(part + lettre)) {
      parts.push(part);
      part = lettre;
    } else {
      part += lettre;
    }
  }
  return [...parts, part];
}

/** A line shaped by what stands between spaces: a hyphen that ends no line keeps its kerning. */
function ligneDe(mots: readonly string[], style: StyleCase, fontes: Fontes): LigneAjustee {
  const texte = mots.join('');
  const formes = (texte.match(/[^ ]* +|[^ ]+$/g) ?? []).map((mot) => fontes.mot(mot, style));
  const largeur = formes.reduce(
    (somme, mot, rang) => somme + (rang === formes.length - 1 ? mot.largeurNue : mot.largeur),
    0,
  );
  return { texte: texte.trimEnd(), mots: formes, largeur };
}

/** Words with the space after them; a no-break space breaks nothing, a hyphen may end a line. */
function decouper(texte: string): string[] {
  return texte.match(/[^ -]*(?:-+(?=[^ -])|-* +|-*$)/g)?.filter((mot) => mot !== '') ?? [];
}
