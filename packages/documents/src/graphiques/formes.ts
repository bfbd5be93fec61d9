import { couleurPdf, nombrePdf } from '@delib/pdf';
import type { Forme } from './dessin';
import { ENCRES } from './papier';

/** A filled rectangle, points from the bottom left of the sheet. */
export function rectanglePdf(
  x: number,
  y: number,
  largeur: number,
  hauteur: number,
  couleur: string,
): string {
  return `${couleurPdf(couleur)} rg ${[x, y, largeur, hauteur].map(nombrePdf).join(' ')} re f`;
}

/** A horizontal line. */
export function traitPdf(x: number, y: number, largeur: number, epaisseur: number, couleur: string): string {
  return `${couleurPdf(couleur)} RG ${nombrePdf(epaisseur)} w [] 0 d ${nombrePdf(x)} ${nombrePdf(y)} m ${nombrePdf(x + largeur)} ${nombrePdf(y)} l S`;
}

/** Where the top left corner of a drawing lies on the sheet, and points per unit of it. */
interface Repere {
  readonly x: number;
  readonly haut: number;
  readonly echelle: number;
}

/**
 * The shapes of a plot in the language of a page's content: what react-pdf makes of the same shapes. They keep the
 * plot's own units, laid on the sheet by one transformation. Texts are not among them.
 */
export function dessinPdf(formes: readonly Forme[], { x, haut, echelle }: Repere): string {
  const traces = formes.flatMap((forme) => (forme.forme === 'texte' ? [] : [formePdf(forme)]));
  const repere = [echelle, 0, 0, -echelle, x, haut].map(nombrePdf).join(' ');
  return `q ${repere} cm\n${traces.join('\n')}\nQ`;
}

function formePdf(forme: Exclude<Forme, { forme: 'texte' }>): string {
  switch (forme.forme) {
    case 'rect': {
      const { x, y, largeur, hauteur } = forme;
      return peindre(`${x} ${y} ${largeur} ${hauteur} re`, forme.fond, forme.contour, 1);
    }
    case 'ligne': {
      const tirets = forme.tirets ? '[4 3] 0 d' : '[] 0 d';
      return `${COULEURS[forme.encre]} RG ${forme.epaisseur} w ${tirets} ${forme.x1} ${forme.y1} m ${forme.x2} ${forme.y2} l S`;
    }
    case 'trace':
      return peindre(cheminPdf(forme.d), forme.fond, forme.contour, forme.epaisseur);
  }
}

type Encre = keyof typeof ENCRES;

const COULEURS = Object.fromEntries(
  Object.entries(ENCRES).map(([encre, couleur]) => [encre, couleurPdf(couleur)]),
) as Readonly<Record<Encre, string>>;

function peindre(chemin: string, fond: Encre | null, contour: Encre | null, epaisseur: number): string {
  if (!fond && !contour) return '';
  const remplissage = fond ? `${COULEURS[fond]} rg ` : '';
  const trait = contour ? `${COULEURS[contour]} RG ${epaisseur} w [] 0 d ` : '';
  return `${remplissage}${trait}${chemin} ${fond && contour ? 'B' : fond ? 'f' : 'S'}`;
}

/** A quarter of a circle by one curve. */
const QUART = 0.5523;

/** Hatches: segments by the thousand, written as they are. */
const SEGMENTS = /^(?:M[^A-Za-z]+L[^A-Za-z]+)+$/;
const POINT = /([ML])([^ML,]+),([^ML,]+)/g;

/** SVG path data of our own plots: straight lines, and arcs of half a circle. Throws on what they never use. */
function cheminPdf(d: string): string {
  if (SEGMENTS.test(d)) {
    return d.replace(POINT, (_, commande, x, y) => `${x} ${y} ${commande === 'M' ? 'm' : 'l'} `).trimEnd();
  }
  let chemin = '';
  let [x, y] = [0, 0];
  for (const [, commande = '', suite = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const n = suite === '' ? [] : suite.split(SEPARATEUR).map(Number);
    const at = (rang: number) => n[rang] ?? 0;
    if (commande === 'Z') chemin += 'h ';
    else if (commande === 'M' || commande === 'L') {
      for (let i = 0; i < n.length; i += 2) {
        [x, y] = [at(i), at(i + 1)];
        chemin += `${x} ${y} ${commande === 'M' && i === 0 ? 'm' : 'l'} `;
      }
    } else if (commande === 'h' || commande === 'v') {
      if (commande === 'h') x += at(0);
      else y += at(0);
      chemin += `${nombrePdf(x)} ${nombrePdf(y)} l `;
    } else if (commande === 'a' && at(6) === 0) {
      // Half a circle from one end of its diameter to the other: by its summit.
      const r = at(5) / 2;
      const c = r * QUART;
      const [milieu, fin] = [x + r, x + 2 * r];
      const courbe = (...points: readonly number[]) => `${points.map(nombrePdf).join(' ')} c `;
      chemin += courbe(x, y + c, milieu - c, y + r, milieu, y + r);
      chemin += courbe(milieu + c, y + r, fin, y + c, fin, y);
      x = fin;
    } else throw new Error(`a path of a plot has the command ${commande}`);
  }
  return chemin.trimEnd();
}

/** Between two numbers; each is written with a separator before it. */
const SEPARATEUR = /[\s,]+/;
