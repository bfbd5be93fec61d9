import {
  countSuivi,
  type FiltrePages,
  type PageLue,
  type RangPage,
  type StatutSuivi,
  type SuiviDuCentre,
  selectPageSuivi,
  withActor,
} from '@delib/db';
import type { Groupe } from '@delib/domain';
import type { Contexte } from '../contexte';
import { type JuryCharge, loadJurys } from '../jury/faits';
import { lireAnomalies } from './anomalies';

/** Whose PVs of a groupe are followed: of one session, narrowed. */
export interface DemandeSuivi extends FiltrePages {
  readonly sessionId: string;
  readonly groupe: Groupe;
  readonly statut?: StatutSuivi | undefined;
}

/** One page of jurys with their PVs, and how those of the whole période stand, by centre. */
export interface SuiviLu {
  readonly page: PageLue<JuryCharge>;
  /** Of the session and the période alone: what is searched and filtered is not counted apart. */
  readonly centres: readonly SuiviDuCentre[];
}

/**
 * « Suivre l'édition du PV de tenue de délibération » of one groupe, one snapshot: the figures in one statement, and
 * PVs, réexamens and facts of the jurys of the page alone.
 */
export function listerSuivi(
  contexte: Contexte,
  demande: DemandeSuivi,
  tri: Parameters<typeof selectPageSuivi>[2],
  rang: RangPage,
): Promise<SuiviLu> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const filtre = { ...demande, anomalies: await lireAnomalies(tx, contexte, demande.sessionId) };
      const centres = await countSuivi(tx, filtre);
      const page = await selectPageSuivi(tx, filtre, tri, rang);
      const lus = await loadJurys(tx, contexte, { ids: page.lignes });
      const parId = new Map(lus.map((lu) => [lu.jury.id, lu]));
      return { centres, page: { ...page, lignes: page.lignes.flatMap((id) => parId.get(id) ?? []) } };
    },
    'lecture',
  );
}
