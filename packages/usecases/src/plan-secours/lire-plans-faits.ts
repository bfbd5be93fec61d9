import { selectPlansFaits, type Tx } from '@delib/db';
import type { Groupe } from '@delib/domain';
import { ACTIVITE_DU_PLAN } from './preparer-plan';

/** When the last plan de secours of each centre began to be made, by groupe then by centre. */
export type PlansFaits = Readonly<Record<Groupe, ReadonlyMap<string, Date>>>;

/** The plans de secours of one session that ended well, as far as the actor sees them. */
export async function lirePlansFaits(tx: Tx, sessionId: string): Promise<PlansFaits> {
  const faits = await selectPlansFaits(tx, { activites: Object.values(ACTIVITE_DU_PLAN), sessionId });
  const duGroupe = (groupe: Groupe) =>
    new Map(
      faits
        .filter(({ activite }) => activite === ACTIVITE_DU_PLAN[groupe])
        .map(({ centreId, debutLe }) => [centreId, debutLe]),
    );
  return { 1: duGroupe(1), 2: duGroupe(2) };
}
