import type { Encre, Forme } from './dessin';

type Rectangle = Extract<Forme, { forme: 'rect' }>;
type Ligne = Extract<Forme, { forme: 'ligne' }>;
type Trace = Extract<Forme, { forme: 'trace' }>;

/** The colour of a role, where a plot is drawn; « none » of `null`. */
export type Palette = (role: Encre | null) => string;

/** What SVG says of a rectangle: the elements of a browser and those of react-pdf take the same. Texts differ. */
export function attributsRectangle({ x, y, largeur, hauteur, fond, contour }: Rectangle, encre: Palette) {
  return {
    x,
    y,
    width: largeur,
    height: hauteur,
    fill: encre(fond),
    stroke: encre(contour),
    strokeWidth: 1,
  };
}

/** The same of a line. */
export function attributsLigne({ x1, y1, x2, y2, encre: role, epaisseur, tirets }: Ligne, encre: Palette) {
  return {
    x1,
    y1,
    x2,
    y2,
    stroke: encre(role),
    strokeWidth: epaisseur,
    strokeDasharray: tirets ? '4 3' : undefined,
  };
}

/** The same of a path. */
export function attributsTrace({ d, fond, contour, epaisseur }: Trace, encre: Palette) {
  return { d, fill: encre(fond), stroke: encre(contour), strokeWidth: epaisseur };
}
