import { COULEURS } from '@delib/pdf';
import type { Encre } from './dessin';

/** The roles on paper: each dark enough to be told from the sheet on a photocopy. */
export const ENCRES: Readonly<Record<Encre, string>> = {
  texte: COULEURS.encre,
  discret: COULEURS.gris,
  grille: '#DDDDDD',
  seuil: '#161616',
  fond: '#FFFFFF',
  bleu: COULEURS.bleu,
  glycine: '#6E445A',
  terre: '#755348',
  gris: COULEURS.gris,
};

/** Points per unit of a drawing: letters of 12 units are of 8 points. */
export const ECHELLE = 2 / 3;
