import { type Anomalies, selectPvSigne, selectPvsDouteux, type Tx } from '@delib/db';
import { numeroPv } from '@delib/domain';
import type { Contexte } from '../contexte';
import { verifierPv } from './verdict';

/**
 * The jurys that the actor sees of which a signed PV does not verify, by groupe. Only the bytes of PVs without a verdict to
 * believe are read.
 * @param sessionId absent: of every session
 */
export async function lireAnomalies(
  tx: Tx,
  { confiance }: Pick<Contexte, 'confiance'>,
  sessionId?: string,
): Promise<Anomalies> {
  const anomalies = { 1: new Set<string>(), 2: new Set<string>() };
  for (const pv of await selectPvsDouteux(tx, sessionId)) {
    const octets = await selectPvSigne(tx, pv.id);
    const numero = numeroPv(pv.session, pv.jury, pv.groupe, pv.version);
    if (octets === null || !(await verifierPv(confiance, numero, pv, octets)))
      anomalies[pv.groupe].add(pv.juryId);
  }
  return { 1: [...anomalies[1]], 2: [...anomalies[2]] };
}
