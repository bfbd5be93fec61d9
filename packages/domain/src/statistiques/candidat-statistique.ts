import type { Resultats } from '../resultat';

/** A candidate as statistics see them: marks received, no name, no number. */
export interface CandidatStatistique {
  readonly resultats: Resultats;
  readonly categorie: string;
  /** « Lycée Camille-Claudel »; `null` where the reader may not see it: for all candidates or for none. */
  readonly etablissement: string | null;
}
