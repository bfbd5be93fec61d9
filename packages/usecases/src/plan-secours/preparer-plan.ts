import { selectDernierPlan, selectDestinataires, type Tx, withActor } from '@delib/db';
import { type ActiviteId, type Groupe, type RefusPlan, refusPlan } from '@delib/domain';
import type { Contexte } from '../contexte';
import { type JuryCharge, loadJurys } from '../jury/faits';

/** What a plan de secours is asked for: every jury of one centre in one session. */
export interface DemandePlan {
  readonly sessionId: string;
  readonly centreId: string;
}

/** The activity that makes the plan of a groupe. */
export const ACTIVITE_DU_PLAN = {
  1: 'plan_secours_1er_groupe',
  2: 'plan_secours_2nd_groupe',
} as const satisfies Record<Groupe, ActiviteId>;

/** One jury of the centre and why it is not in the plan, or `null`. */
export interface JuryDuPlan extends Pick<JuryCharge, 'jury' | 'faits'> {
  readonly refus: RefusPlan | null;
}

/** What the page of the plan shows before anything is asked. */
export interface PlanPrepare {
  readonly jurys: readonly JuryDuPlan[];
  /** The last plan that ended well. */
  readonly dernier: { readonly id: string; readonly finLe: Date; readonly demandePar: string } | null;
  /** Papillons de secours in force of the jurys included: a new plan replaces them. */
  readonly papillonsEnVigueur: number;
}

/** The jurys of a centre, in or out of the plan, by code. */
export async function loadJurysDuPlan(
  tx: Tx,
  contexte: Contexte,
  groupe: Groupe,
  demande: DemandePlan,
): Promise<readonly JuryDuPlan[]> {
  const { sessionId, centreId } = demande;
  const lus = await loadJurys(tx, contexte, { sessionId, centreId });
  return lus.map(({ jury, faits }) => ({ jury, faits, refus: refusPlan(faits, groupe) }));
}

/** What the plan of this groupe would hold, and how old the last one is. */
export function preparerPlanSecours(
  contexte: Contexte,
  groupe: Groupe,
  demande: DemandePlan,
): Promise<PlanPrepare> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const jurys = await loadJurysDuPlan(tx, contexte, groupe, demande);
      const juryIds = jurys.filter(({ refus }) => refus === null).map(({ jury }) => jury.id);
      const destinataires = await selectDestinataires(tx, { juryIds: [...juryIds, AUCUN] }, 'secours');
      return {
        jurys,
        dernier: await selectDernierPlan(tx, { activite: ACTIVITE_DU_PLAN[groupe], ...demande }),
        papillonsEnVigueur: destinataires.filter(({ papillonId }) => papillonId !== null).length,
      };
    },
    'lecture',
  );
}

/** No jury has it: an empty list of ids asks for nothing. */
const AUCUN = '00000000-0000-0000-0000-000000000000';
