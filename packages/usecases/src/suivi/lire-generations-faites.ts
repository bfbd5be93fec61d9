import { selectGenerationsFaites, withActor } from '@delib/db';
import type { ActiviteId } from '@delib/domain';
import type { Contexte } from '../contexte';

/**
 * The jurys that already have what some activities generate, by activity: « plan de secours à générer » leaves a list
 * once it is made.
 */
export async function lireGenerationsFaites<Id extends ActiviteId>(
  contexte: Contexte,
  activites: readonly Id[],
): Promise<ReadonlyMap<Id, ReadonlySet<string>>> {
  const faites = await withActor(
    contexte.database,
    contexte.acteur,
    (tx) => selectGenerationsFaites(tx, activites),
    'lecture',
  );
  return new Map(
    activites.map((id) => [
      id,
      new Set(faites.filter(({ activite }) => activite === id).map(({ juryId }) => juryId)),
    ]),
  );
}
