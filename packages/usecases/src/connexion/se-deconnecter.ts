import { appendJournal, type Bases, closeConnexion, laBase, withActor } from '@delib/db';
import { formatNom, portailDe } from '@delib/domain';
import type { ActeurConnu } from './charger-acteur';

/** « Se déconnecter »: the session ends in the database, for every tab and copy of its cookie. */
export function seDeconnecter(
  bases: Bases,
  acteur: ActeurConnu,
  maintenant: Date,
  requete: string,
): Promise<void> {
  return withActor(
    laBase(bases, acteur.base),
    { role: 'connexion', portail: portailDe(acteur) },
    async (tx) => {
      await closeConnexion(tx, acteur.connexionId, maintenant);
      appendJournal(tx, [
        {
          academieId: acteur.academieId,
          quand: maintenant,
          qui: formatNom(acteur),
          role: acteur.role,
          connexionId: acteur.connexionId,
          acte: 'seDeconnecter',
          objet: 'connexion',
          requete,
        },
      ]);
    },
  );
}
