import { type SituationStockee, selectSituations, type Tx, withActor } from '@delib/db';
import type { Contexte } from '../contexte';
import { lirePlansFaits } from '../plan-secours/lire-plans-faits';
import { lireAnomalies } from '../pv/anomalies';

/**
 * Where the jurys of a session stand, those alike told together: what a home page says, without reading a jury. A chef de
 * centre is told of the plans of their centre and which jury waits longest; an académie makes no plan, and has thousands of
 * histories to read.
 */
export function lireSituations(contexte: Contexte, sessionId: string): Promise<readonly SituationStockee[]> {
  const { database, acteur } = contexte;
  return withActor(
    database,
    acteur,
    async (tx) => {
      const plans =
        acteur.role === 'chef_de_centre' ? await plansDuCentre(tx, sessionId, acteur.centreId) : AUCUN_PLAN;
      const anomalies = await lireAnomalies(tx, contexte, sessionId);
      const attentes = acteur.role === 'chef_de_centre';
      return selectSituations(tx, { sessionId, anomalies, plans, attentes });
    },
    'lecture',
  );
}

const AUCUN_PLAN = { 1: null, 2: null };

async function plansDuCentre(tx: Tx, sessionId: string, centreId: string) {
  const faits = await lirePlansFaits(tx, sessionId);
  return { 1: faits[1].get(centreId) ?? null, 2: faits[2].get(centreId) ?? null };
}
