import { type Anomalies, selectJurysSignes, selectPvs, type Tx } from '@delib/db';
import type { Contexte } from '../contexte';
import { statutDuPv } from './statuts';

/** The jurys of one session, as far as the actor sees them, of which a signed PV does not verify, by groupe. */
export async function lireAnomalies(
  tx: Tx,
  { confiance }: Pick<Contexte, 'confiance'>,
  sessionId: string,
): Promise<Anomalies> {
  const jurys = await selectJurysSignes(tx, sessionId);
  const pvs = await selectPvs(
    tx,
    jurys.map(({ id }) => id),
  );
  const parJury = Map.groupBy(pvs, ({ juryId }) => juryId);
  const anomalies = { 1: [] as string[], 2: [] as string[] };
  for (const jury of jurys) {
    for (const groupe of [1, 2] as const) {
      const statut = await statutDuPv(tx, confiance, jury, { groupe, ronde: 1 }, parJury.get(jury.id) ?? []);
      if (statut === 'anomalie') anomalies[groupe].push(jury.id);
    }
  }
  return anomalies;
}
