import { type ReexamenStocke, selectHistorique, selectReexamens, withActor } from '@delib/db';
import type { Etat } from '@delib/domain';
import type { Contexte } from '../contexte';

/** One change of état in a jury's history. */
export interface LigneHistorique {
  readonly id: number;
  readonly de: Etat;
  readonly vers: Etat;
  readonly quand: Date;
  readonly par: string;
  readonly qualite: string;
  readonly exceptionnelle: boolean;
  readonly motif: string | null;
}

/** What became of one jury. */
export interface HistoriqueJury {
  /** Newest first. */
  readonly etats: readonly LigneHistorique[];
  /** Oldest first, whatever became of them. */
  readonly reexamens: readonly ReexamenStocke[];
}

/** The états that a jury went through and its réexamens; of one that the actor does not see, nothing. */
export function lireHistorique(contexte: Contexte, juryId: string): Promise<HistoriqueJury> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => ({
      etats: (await selectHistorique(tx, [juryId])).map(({ juryId: _jury, ...ligne }) => ligne),
      reexamens: await selectReexamens(tx, [juryId]),
    }),
    'lecture',
  );
}
