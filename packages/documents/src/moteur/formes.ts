import type { Forme } from '../graphiques/dessin';
import { ENCRES } from '../graphiques/papier';
import { nombrePdf } from './ecrivain';
import { couleurPdf } from './remplir';

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

/** Where the top left corner of a drawing lies, and points per unit of it. */
interface Repere {
  readonly x: number;
  readonly haut: number;
  readonly echelle: number;
}

/** A shape of a plot in the language of a page's content: what react-pdf makes of the same shape. */
export function formePdf(forme: Exclude<Forme, { forme: 'texte' }>, repere: Repere): string {
  const { echelle } = repere;
  const point = (x: number, y: number) =>
    `${nombrePdf(repere.x + x * echelle)} ${nombrePdf(repere.haut - y * echelle)}`;
  switch (forme.forme) {
    case 'rect': {
      const boite = `${point(forme.x, forme.y + forme.hauteur)} ${nombrePdf(forme.largeur * echelle)} ${nombrePdf(forme.hauteur * echelle)} re`;
      return peindre(boite, forme.fond, forme.contour, echelle);
    }
    case 'ligne': {
      const tirets = forme.tirets ? `[${nombrePdf(4 * echelle)} ${nombrePdf(3 * echelle)}] 0 d` : '[] 0 d';
      return `${couleurPdf(ENCRES[forme.encre])} RG ${nombrePdf(forme.epaisseur * echelle)} w ${tirets} ${point(forme.x1, forme.y1)} m ${point(forme.x2, forme.y2)} l S`;
    }
    case 'trace':
      return peindre(cheminPdf(forme.d, point), forme.fond, forme.contour, forme.epaisseur * echelle);
  }
}

type Encre = keyof typeof ENCRES;

function peindre(chemin: string, fond: Encre | null, contour: Encre | null, epaisseur: number): string {
  if (!fond && !contour) return '';
  const couleurs = [
    ...(fond ? [`${couleurPdf(ENCRES[fond])} rg`] : []),
    ...(contour ? [`${couleurPdf(ENCRES[contour])} RG ${nombrePdf(epaisseur)} w [] 0 d`] : []),
  ];
  return `${couleurs.join(' ')} ${chemin} ${fond && contour ? 'B' : fond ? 'f' : 'S'}`;
}

/** A quarter of a circle by one curve. */
const QUART = 0.5523;

/** SVG path data of our own plots: straight lines, and arcs of half a circle. Throws on what they never use. */
function cheminPdf(d: string, point: (x: number, y: number) => string): string {
  const parts: string[] = [];
  let [x, y] = [0, 0];
  for (const [, commande = '', suite = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const n = (suite.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
    const at = (rang: number) => n[rang] ?? 0;
    if (commande === 'Z') parts.push('h');
    else if (commande === 'M' || commande === 'L') {
      for (let i = 0; i < n.length; i += 2) {
        [x, y] = [at(i), at(i + 1)];
        parts.push(`${point(x, y)} ${commande === 'M' && i === 0 ? 'm' : 'l'}`);
      }
    } else if (commande === 'h' || commande === 'v') {
      if (commande === 'h') x += at(0);
      else y += at(0);
      parts.push(`${point(x, y)} l`);
    } else if (commande === 'a' && at(6) === 0) {
      // Half a circle from one end of its diameter to the other: by its summit.
      const r = at(5) / 2;
      const c = r * QUART;
      const [milieu, fin] = [x + r, x + 2 * r];
      parts.push(`${point(x, y + c)} ${point(milieu - c, y + r)} ${point(milieu, y + r)} c`);
      parts.push(`${point(milieu + c, y + r)} ${point(fin, y + c)} ${point(fin, y)} c`);
      x = fin;
    } else throw new Error(`a path of a plot has the command ${commande}`);
  }
  return parts.join(' ');
}
