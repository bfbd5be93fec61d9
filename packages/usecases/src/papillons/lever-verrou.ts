import { clearEssais, selectDestinataires, withActor } from '@delib/db';
import { accept, type Result, refuse } from '@delib/domain';
import { type Contexte, journaliser } from '../contexte';

/** The gestionnaire lifts the lock of a papillon after failed connections. Refusals: role_interdit, introuvable. */
export function leverVerrou(
  contexte: Contexte,
  membreId: string,
): Promise<Result<{ readonly login: string }>> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx): Promise<Result<{ readonly login: string }>> => {
      if (contexte.acteur.role !== 'gestionnaire')
        return refuse({ code: 'role_interdit', roles: ['gestionnaire'] });
      const [destinataire] = await selectDestinataires(tx, { membreIds: [membreId] });
      if (!destinataire?.login) return refuse({ code: 'introuvable' });
      const { login, juryId, centreId } = destinataire;
      await clearEssais(tx, [login]);
      journaliser(tx, contexte, { acte: 'leverVerrou', objet: `papillon ${login}`, juryId, centreId });
      return accept({ login });
    },
  );
}
