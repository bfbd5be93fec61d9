import { selectPublication, selectSessions, withActor, writePublication } from '@delib/db';
import { accept, type Groupe, type Result, refuse } from '@delib/domain';
import { type Contexte, journaliser, nomActeur } from '../contexte';

/**
 * Opens or closes « le service de publication des résultats aux établissements » of one session and groupe:
 * while it is closed no result list and no RLN is edited. Refusals: role_interdit, introuvable.
 */
export function reglerPublication(
  contexte: Contexte,
  demande: { readonly sessionId: string; readonly groupe: Groupe; readonly ouvert: boolean },
): Promise<Result<{ readonly ouvert: boolean }>> {
  const { acteur, maintenant } = contexte;
  return withActor(contexte.database, acteur, async (tx): Promise<Result<{ readonly ouvert: boolean }>> => {
    if (acteur.role !== 'gestionnaire') return refuse({ code: 'role_interdit', roles: ['gestionnaire'] });
    const session = (await selectSessions(tx)).find(({ id }) => id === demande.sessionId);
    if (!session) return refuse({ code: 'introuvable' });
    const before = (await selectPublication(tx, session.id)).find(({ groupe }) => groupe === demande.groupe);
    await writePublication(tx, {
      academieId: acteur.academieId,
      ...demande,
      par: nomActeur(contexte),
      le: maintenant,
    });
    journaliser(tx, contexte, {
      acte: demande.ouvert ? 'ouvrirPublication' : 'fermerPublication',
      objet: `publication session ${session.code} groupe ${demande.groupe}`,
      avant: { ouvert: before?.ouvert ?? false },
      apres: { ouvert: demande.ouvert },
    });
    return accept({ ouvert: demande.ouvert });
  });
}
