import type { Etat, Groupe } from '@delib/domain';
import type { LigneJury } from '@delib/usecases/jury/lister-jurys';
import type { PlansFaits } from '@delib/usecases/plan-secours/lire-plans-faits';

/** Where the marks of a groupe are being gathered: a plan made before holds others. */
const RECUEIL: Readonly<Record<Groupe, Etat>> = { 1: '105', 2: '200' };

/** Was a plan de secours of this groupe made for the jury's centre since its marks are gathered? */
export function aUnPlan(
  {
    jury,
    historique,
  }: {
    readonly jury: Pick<LigneJury['jury'], 'centreId'>;
    /** Newest first. */
    readonly historique: readonly Pick<LigneJury['historique'][number], 'vers' | 'quand'>[];
  },
  groupe: Groupe,
  plans: PlansFaits,
): boolean {
  const plan = plans[groupe].get(jury.centreId);
  const depuis = historique.find(({ vers }) => vers === RECUEIL[groupe])?.quand;
  return plan !== undefined && depuis !== undefined && plan >= depuis;
}
