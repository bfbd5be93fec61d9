import { deleteRepetition, selectSessionParCode, withActor } from '@delib/db';
import { accept, type Result, refusEffacement, refuse } from '@delib/domain';
import { type Contexte, journaliser } from '../contexte';

/**
 * Erases a rehearsal once it has served: its jurys, candidates, decisions, PVs and papillons. The lines of the journal stay,
 * and say that it was erased. Refusals: role_interdit, introuvable, session_reelle.
 * @param session code: « 2026-ESSAI »
 */
export function effacerRepetition(
  contexte: Contexte,
  session: string,
): Promise<Result<{ readonly jurys: number }>> {
  const { acteur, maintenant } = contexte;
  return withActor(contexte.database, acteur, async (tx): Promise<Result<{ readonly jurys: number }>> => {
    if (acteur.role !== 'gestionnaire') return refuse({ code: 'role_interdit', roles: ['gestionnaire'] });
    const stockee = await selectSessionParCode(tx, acteur.academieId, session);
    if (!stockee) return refuse({ code: 'introuvable' });
    const refus = refusEffacement(stockee);
    if (refus) return refuse(refus);
    const jurys = await deleteRepetition(tx, stockee.id, maintenant);
    journaliser(tx, contexte, {
      acte: 'effacerRepetition',
      objet: `session ${session}`,
      apres: { jurys },
    });
    return accept({ jurys });
  });
}
