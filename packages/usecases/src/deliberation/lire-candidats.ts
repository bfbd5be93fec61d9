import { type DossierStocke, selectDossiers, selectJuryDeSaisie, withActor } from '@delib/db';
import { accept, groupeDe, type Result, refuse } from '@delib/domain';
import type { Contexte } from '../contexte';
import { selectChangements } from './lire-deliberation';

/** Some candidates of a jury as they stand, for a page that shows the deliberation already. */
export interface CandidatsLus {
  readonly candidats: readonly DossierStocke[];
  /** Marks corrected since the deliberation opened, of any candidate: a page that shows another number is to be read again. */
  readonly changements: number;
}

/**
 * Reads some candidates in the round the jury is working on, in one snapshot: those of another jury are not there.
 * Refusals: introuvable.
 */
export function lireCandidats(
  contexte: Contexte,
  juryId: string,
  candidatIds: readonly string[],
): Promise<Result<CandidatsLus>> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx): Promise<Result<CandidatsLus>> => {
      const jury = await selectJuryDeSaisie(tx, juryId);
      if (!jury) return refuse({ code: 'introuvable' });
      const ronde = {
        juryId,
        groupe: jury.reexamen?.groupe ?? groupeDe(jury.etat),
        reexamenId: jury.reexamen?.id ?? null,
      };
      const [candidats, changements] = await Promise.all([
        selectDossiers(tx, { ...ronde, candidatIds }),
        selectChangements(tx, ronde),
      ]);
      return accept({ candidats, changements: changements.length });
    },
    'lecture',
  );
}
