import { isPerduParConcurrence, withActor } from '@delib/db';
import { type Result, refuse } from '@delib/domain';
import type { Contexte } from '../contexte';
import { type DemandePassage, derniersChangements, passerDans } from './passage';
import type { Passage } from './passer-reexamen';

/**
 * Changes the état of one jury, or of its réexamen under way, in one transaction under the jury's lock. Refusals: those of
 * the act, introuvable, modifie_entre_temps.
 */
export async function passer(contexte: Contexte, demande: DemandePassage): Promise<Result<Passage>> {
  const { database, acteur } = contexte;
  try {
    return await withActor(database, acteur, async (tx): Promise<Result<Passage>> => {
      const [reponse] = await passerDans(tx, contexte, [demande]);
      if (!reponse) throw new Error('a jury was asked for and not answered');
      return reponse;
    });
  } catch (error) {
    if (!isPerduParConcurrence(error)) throw error;
    const changements = await withActor(database, acteur, (tx) => derniersChangements(tx, [demande.juryId]));
    return refuse(changements(demande.juryId));
  }
}
