import { selectLivretsAViser, withActor } from '@delib/db';
import type { Contexte } from '../contexte';
import { loadJury } from '../jury/faits';

/**
 * Candidates whose livret the vice-président noted examined in the round at hand, by numéro d'anonymat: the
 * president's visa is still to be put on the paper livret, which this system does not see (D643-26).
 */
export function lireLivretsAViser(contexte: Contexte, juryId: string): Promise<readonly string[]> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const lu = await loadJury(tx, contexte, juryId);
      if (!lu) return [];
      const { groupe, reexamen } = lu.travail;
      return selectLivretsAViser(tx, { juryId, groupe, reexamenId: reexamen?.id ?? null });
    },
    'lecture',
  );
}
