import { deleteFichier, marquerEfface, selectFichierPerime, type Tx, withActor } from '@delib/db';
import type { MoyensDeTraitement } from '../comptes-rendus/moyens';

/** Most files of one purge: what is left waits for the next. */
const PAR_PURGE = 1000;

/**
 * Erases the files whose time is over, in every académie, and what killed workers left half written. Each in a
 * transaction of its own; any number of workers may do it at once.
 * @returns how many were erased
 */
export async function purgerFichiers(moyens: MoyensDeTraitement): Promise<number> {
  let effaces = 0;
  while (effaces < PAR_PURGE) {
    const fait = await withActor(moyens.database, { role: 'entretien' }, (tx) => effacerUn(tx, moyens));
    if (!fait) break;
    effaces += 1;
  }
  return effaces;
}

async function effacerUn(tx: Tx, { stockage, maintenant }: MoyensDeTraitement): Promise<boolean> {
  const perime = await selectFichierPerime(tx);
  if (!perime) return false;
  await stockage.lieu(perime.stockage).effacer(perime, (work) => work(tx));
  if (perime.disponibleLe) await marquerEfface(tx, perime.id, maintenant());
  else await deleteFichier(tx, perime.id);
  return true;
}
