import { type FiltreJurys, withActor } from '@delib/db';
import { type ActePossible, actesPossibles } from '@delib/domain';
import type { Contexte } from '../contexte';
import { type JuryCharge, loadJurys } from './faits';

/** One jury as the centre and the académie follow it. */
export interface LigneJury extends JuryCharge {
  /** What this actor can do now with this jury, and why not. */
  readonly actes: readonly ActePossible[];
}

/** The juries the actor sees, by code: facts, PV status of both groupes, possible acts; one snapshot. */
export function listerJurys(contexte: Contexte, filtre: FiltreJurys = {}): Promise<readonly LigneJury[]> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const lus = await loadJurys(tx, contexte, filtre);
      return lus.map((lu) => ({ ...lu, actes: actesPossibles(contexte.acteur, lu.faits) }));
    },
    'lecture',
  );
}
