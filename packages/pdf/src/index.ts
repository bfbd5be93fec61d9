export { lirePolice } from './fonts/fichiers';
export { estImprimable } from './fonts/imprimable';
export { CHASSE_FIXE, TEXTE } from './fonts/polices';
export { ajuster, INTERLIGNE, type StyleCase } from './moteur/ajuster';
export { gabaritsParCle, rassembler } from './moteur/assembler';
export { nombrePdf } from './moteur/ecrivain';
export { Emplacement, type Remplissage, type Valeurs, valeurDe } from './moteur/emplacement';
export {
  type DessinLibre,
  ecrireEnFlux,
  type Feuille,
  type MetadonneesFlux,
  type Section,
} from './moteur/flux';
export type { Fontes } from './moteur/fontes';
export { type CasePlacee, type Gabarit, type GabaritPret, preparer } from './moteur/gabarit';
export { lienVerification, Qr } from './moteur/qr';
export { couleurPdf } from './moteur/remplir';
export { rendre } from './moteur/rendu';
export { rendreSimplement } from './moteur/simple';
export { COULEURS, LARGEUR_UTILE, MARGES, styles } from './papier/styles';
export { prepare, Texte } from './papier/texte';
