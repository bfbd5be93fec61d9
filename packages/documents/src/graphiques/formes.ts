import { cheminPdf, couleurPdf, nombrePdf } from '@delib/pdf';
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
