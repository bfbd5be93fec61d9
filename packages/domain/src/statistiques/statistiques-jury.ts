import type { Centiemes } from '../nombre/centiemes';
import { arrondir } from '../nombre/moyenne';
import type { Reglement } from '../reglement/reglement';
import type { Resultats } from '../resultat';
import { type StatistiquesParDecision, statistiquesParDecision } from './par-decision';
import { type StatistiquesEpreuve, statistiquesParEpreuve } from './par-epreuve';

/** A candidate as statistics see them: marks received, no name, no number. */
export interface CandidatStatistique {
  readonly resultats: Resultats;
  readonly categorie: string;
  /** « Lycée Camille-Claudel »; `null` where the reader may not see it: for all candidates or for none. */
  readonly etablissement: string | null;
}

/** Statistics of one jury before its deliberation of the 1er groupe. */
export interface StatistiquesJury {
  readonly candidats: number;
  readonly parDecision: StatistiquesParDecision;
  readonly parEpreuve: readonly StatistiquesEpreuve[];
}

/** The one function behind the screen, the PDF, the CSV and the plan de secours: same marks, same figures. */
export function statistiquesJury(
  reglement: Reglement,
  candidats: readonly CandidatStatistique[],
): StatistiquesJury {
  return {
    candidats: candidats.length,
    parDecision: statistiquesParDecision(reglement, candidats),
    parEpreuve: statistiquesParEpreuve(reglement, candidats),
  };
}

/** A share in hundredths of a per cent, rounded half up for display: 1 of 3 → 3333, « 33,33 % ». 0 of nothing. */
export function taux(partie: number, tout: number): Centiemes {
  return tout === 0 ? 0 : arrondir({ total: partie * 10_000, coefficients: tout });
}
