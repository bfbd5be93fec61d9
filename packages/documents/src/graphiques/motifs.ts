import { line } from 'd3-shape';
import { arrondi, type Encre, type Forme, ligne, rect } from './dessin';

/** What tells a series apart where there is no colour: on a photocopy, for an eye that mixes hues. */
export type Motif = 'plein' | 'hachures' | 'points' | 'lignes' | 'croise' | 'vide';

/** A colour and a pattern that always go together. */
export interface Serie {
  readonly encre: Encre;
  readonly motif: Motif;
}

interface Boite {
  readonly x: number;
  readonly y: number;
  readonly largeur: number;
  readonly hauteur: number;
}

const PAS = 5;
const POINT = 1.8;

/**
 * A rectangle filled with a pattern. The pattern is drawn as lines of its own, cut at the edges: PDF writers have no
 * patterns, and the paper must show what the screen shows.
 */
export function remplir(boite: Boite, { encre, motif }: Serie): readonly Forme[] {
  if (boite.largeur <= 0 || boite.hauteur <= 0) return [];
  if (motif === 'plein') return [rect(boite, { fond: encre, contour: encre })];
  const cadre = rect(boite, { fond: 'fond', contour: encre });
  if (motif === 'vide') return [cadre];
  if (motif === 'points') return [cadre, { ...trace(pointsDe(boite)), fond: encre, contour: null }];
  const d =
    motif === 'lignes'
      ? lignesDe(boite)
      : motif === 'hachures'
        ? hachuresDe(boite)
        : hachuresDe(boite) + contreHachuresDe(boite);
  return [cadre, { ...trace(d), contour: encre }];
}

/** The key of a series, for a legend. */
export function cle(x: number, y: number, serie: Serie): readonly Forme[] {
  return remplir({ x, y, largeur: 16, hauteur: 12 }, serie);
}

function trace(d: string): Extract<Forme, { forme: 'trace' }> {
  return { forme: 'trace', d, fond: null, contour: null, epaisseur: 1 };
}

const segment = line<readonly [number, number]>()
  .x(([x]) => arrondi(x))
  .y(([, y]) => arrondi(y));

function tracer(points: readonly (readonly [number, number])[]): string {
  return segment([...points]) ?? '';
}

/** Lines on which x + y is constant. */
function hachuresDe({ x, y, largeur, hauteur }: Boite): string {
  let d = '';
  for (let c = Math.ceil((x + y) / PAS) * PAS; c < x + y + largeur + hauteur; c += PAS) {
    const [debut, fin] = [Math.max(x, c - y - hauteur), Math.min(x + largeur, c - y)];
    if (fin > debut)
      d += tracer([
        [debut, c - debut],
        [fin, c - fin],
      ]);
  }
  return d;
}

/** Lines on which x − y is constant. */
function contreHachuresDe({ x, y, largeur, hauteur }: Boite): string {
  let d = '';
  for (let c = Math.ceil((x - y - hauteur) / PAS) * PAS; c < x + largeur - y; c += PAS) {
    const [debut, fin] = [Math.max(x, c + y), Math.min(x + largeur, c + y + hauteur)];
    if (fin > debut)
      d += tracer([
        [debut, debut - c],
        [fin, fin - c],
      ]);
  }
  return d;
}

function lignesDe({ x, y, largeur, hauteur }: Boite): string {
  let d = '';
  for (let ordonnee = y + PAS; ordonnee < y + hauteur; ordonnee += PAS) {
    d += tracer([
      [x, ordonnee],
      [x + largeur, ordonnee],
    ]);
  }
  return d;
}

function pointsDe({ x, y, largeur, hauteur }: Boite): string {
  let d = '';
  let rangee = 0;
  for (let cy = y + 2; cy + POINT < y + hauteur; cy += PAS - 1, rangee += 1) {
    for (let cx = x + (rangee % 2 === 0 ? 2 : 4.5); cx + POINT < x + largeur; cx += PAS) {
      d += `M${arrondi(cx)},${arrondi(cy)}h${POINT}v${POINT}h-${POINT}Z`;
    }
  }
  return d;
}

/** A dashed line with its value, across the plot. */
export function seuil(x: number, [haut, bas]: readonly [number, number]): Forme {
  return ligne([x, haut], [x, bas], 'seuil', { epaisseur: 1.5, tirets: true });
}
