import { curveLinearClosed, line } from 'd3-shape';
import { arrondi, type Encre, type Forme } from './dessin';

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
