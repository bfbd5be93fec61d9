import type { Bareme } from '../decision/moyenne-dite';
import type { Centiemes } from '../nombre/centiemes';
import { arrondir } from '../nombre/moyenne';
import type { Reglement } from '../reglement/reglement';
import type { CandidatStatistique } from './candidat-statistique';
import { type StatistiquesParDecision, statistiquesParDecision } from './par-decision';
import { type StatistiquesEpreuve, statistiquesParEpreuve } from './par-epreuve';

/** Statistics of one jury before its deliberation of the 1er groupe. */
export interface StatistiquesJury {
  readonly candidats: number;
  /** The bars of the règlement, beside which means are shown. */
  readonly bareme: Bareme;
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
    bareme: { seuils: reglement.seuils, session: reglement.session },
    parDecision: statistiquesParDecision(reglement, candidats),
    parEpreuve: statistiquesParEpreuve(reglement, candidats),
  };
}

/**
 * A share in hundredths of a per cent, rounded half up for display: 1 of 3 → 3333, « 33,33 % ». 0 of nothing. Only all
 * is 100 % and only none is 0 %: a share that would round to either is shown at the hundredth beside it.
 */
export function taux(partie: number, tout: number): Centiemes {
  if (tout === 0 || partie === 0) return 0;
  if (partie === tout) return 10_000;
  return Math.min(9_999, Math.max(1, arrondir({ total: partie * 10_000, coefficients: tout })));
}
