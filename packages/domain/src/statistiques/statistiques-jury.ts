import type { Centiemes } from '../nombre/centiemes';
import { arrondir } from '../nombre/moyenne';
import type { Reglement } from '../reglement/reglement';
import type { CandidatStatistique } from './candidat-statistique';
import { type StatistiquesParDecision, statistiquesParDecision } from './par-decision';
import { type StatistiquesEpreuve, statistiquesParEpreuve } from './par-epreuve';

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
