import { type Essais, selectEssais, type Tx } from '@delib/db';
import type { Refus } from '@delib/domain';

/** Failures from one address on one login before it is locked; the gestionnaire lifts it. */
export const PLAFOND_ECHECS = 10;

/** Failures that cost nothing: a hurried person mistypes. */
const ECHECS_SANS_ATTENTE = 2;

/** Seconds to wait after so many failures: one more each time, until the lock ends it. */
export function attente(echecs: number): number {
  return Math.max(0, echecs - ECHECS_SANS_ATTENTE);
}

/**
 * May this address try this login now? Counted per address and login, so that nobody can lock a jury out from
 * elsewhere.
 */
export async function refusEssai(
  tx: Tx,
  adresse: string,
  login: string,
  maintenant: Date,
): Promise<Refus | null> {
  return refusPour(await selectEssais(tx, adresse, login), maintenant);
}

/** The same answer from counts already read. */
function refusPour(essais: Essais | null, maintenant: Date): Refus | null {
  if (!essais) return null;
  if (essais.verrouille) return { code: 'acces_verrouille' };
  const freeAt = essais.dernierLe.getTime() + attente(essais.echecs) * 1000;
  const seconds = Math.ceil((freeAt - maintenant.getTime()) / 1000);
  return seconds > 0 ? { code: 'trop_d_essais', secondes: seconds } : null;
}
