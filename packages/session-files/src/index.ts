export { NATURES } from './format/cellules';
export {
  AVERTISSEMENTS_A_CONFIRMER,
  AVERTISSEMENTS_GARDES,
  type Avertissement,
  CODES_AVERTISSEMENT,
  CODES_FAUTE,
  type CodeAvertissement,
  type CodeFaute,
  type Faute,
} from './format/faute';
export { CATEGORIES, type Categorie, FICHIERS, REGLEMENTS_JSON } from './format/fichiers';
export { REGLEMENTS_ANCIENS, REGLEMENTS_EN_VIGUEUR, REGLEMENTS_REELS } from './format/reglements-reels';
export { type Commande, type FichiersSession, generateSession } from './generate/generate-session';
export { writeFautesCsv } from './read/fautes-csv';
export { splitCells } from './read/lignes';
export { iterNotes, iterNotesParCandidat, reglementsParCandidat } from './read/notes';
export {
  type ChoixLu,
  type LectureDepot,
  type LotSecondGroupe,
  type OralNoteLu,
  readDepot,
} from './read/read-lot';
export { type LectureSession, type Provenance, provenanceOf, readSession } from './read/read-session';
export { type LectureReglements, lireReglements } from './read/reglements';
export { phraseHorsPas } from './read/resultats';
export type * from './read/session-lue';
export { LIMITES, type Limites } from './read/source';
