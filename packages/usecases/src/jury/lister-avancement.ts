import {
  demandeLesPvs,
  type FiltreAvancement,
  type PageLue,
  type RangPage,
  selectPageAvancement,
  type TriAvancement,
  withActor,
} from '@delib/db';
import type { Contexte } from '../contexte';
import { lireAnomalies } from '../pv/anomalies';
import { type JuryCharge, loadJurys } from './faits';

/**
 * One page of the jurys of a Vue détaillée, one snapshot: PVs and facts of the jurys of the page alone, from which what
 * may be done with each is told. Their histories are read one by one (`lireHistorique`).
 */
export function listerAvancement(
  contexte: Contexte,
  filtre: FiltreAvancement,
  tri: TriAvancement,
  rang: RangPage,
): Promise<PageLue<JuryCharge>> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const anomalies = demandeLesPvs(filtre, tri) ? await lireAnomalies(tx, contexte) : { 1: [], 2: [] };
      const page = await selectPageAvancement(tx, filtre, tri, rang, anomalies);
      const lus = await loadJurys(tx, contexte, { ids: page.lignes });
      const parId = new Map(lus.map((lu) => [lu.jury.id, lu]));
      return { ...page, lignes: page.lignes.flatMap((id) => parId.get(id) ?? []) };
    },
    'lecture',
  );
}
