import { curveLinearClosed, line } from 'd3-shape';
import { arrondi, CORPS, type Encre, type Forme, largeurTexte, texte } from './dessin';

/** Shapes that tell points apart without colour. */
export type Symbole = 'rond' | 'losange' | 'triangle' | 'carre';

const ferme = line<readonly [number, number]>()
  .x(([x]) => arrondi(x))
  .y(([, y]) => arrondi(y))
  .curve(curveLinearClosed);

/** A point of the plot, `rayon` units around its centre. */
export function point(
  symbole: Symbole,
  [x, y]: readonly [number, number],
  rayon: number,
  { fond, contour }: { readonly fond: Encre | null; readonly contour: Encre | null },
): Forme {
  return { forme: 'trace', d: chemin(symbole, x, y, rayon), fond, contour, epaisseur: 1.5 };
}

/** Names of points, in as many rows as they need. @param rayon of the largest of them */
export function legendeDesPoints(
  entrees: readonly {
    readonly libelle: string;
    readonly point: (centre: readonly [number, number]) => Forme;
  }[],
  rayon: number,
  y: number,
  largeur: number,
): { readonly formes: readonly Forme[]; readonly bas: number } {
  const formes: Forme[] = [];
  const marge = 2 * rayon + 7;
  let [x, ordonnee] = [0, y];
  for (const { libelle, point: dessiner } of entrees) {
    const place = marge + largeurTexte(libelle);
    if (x > 0 && x + place > largeur) [x, ordonnee] = [0, ordonnee + CORPS + 6];
    formes.push(dessiner([x + rayon + 1, ordonnee + 6]), texte(libelle, [x + marge, ordonnee + CORPS - 1.5]));
    x += place + 12;
  }
  return { formes, bas: ordonnee + CORPS + 6 };
}

function chemin(symbole: Symbole, x: number, y: number, r: number): string {
  if (symbole === 'rond') {
    const d = arrondi(2 * r);
    return `M${arrondi(x - r)},${arrondi(y)}a${r},${r} 0 1 0 ${d},0a${r},${r} 0 1 0 -${d},0Z`;
  }
  const coins: Record<Exclude<Symbole, 'rond'>, readonly (readonly [number, number])[]> = {
    losange: [
      [x, y - r],
      [x + r, y],
      [x, y + r],
      [x - r, y],
    ],
    triangle: [
      [x, y - r],
      [x + r, y + r * 0.8],
      [x - r, y + r * 0.8],
    ],
    carre: [
      [x - r * 0.85, y - r * 0.85],
      [x + r * 0.85, y - r * 0.85],
      [x + r * 0.85, y + r * 0.85],
      [x - r * 0.85, y + r * 0.85],
    ],
  };
  return ferme([...coins[symbole]]) ?? '';
}
