import { appendJournal, closeConnexion, type Database, withActor } from '@delib/db';
import { type Acteur, formatNom, portailDe } from '@delib/domain';

/** « Se déconnecter »: the session ends in the database, for every tab and copy of its cookie. */
export function seDeconnecter(
  database: Database,
  acteur: Acteur,
  maintenant: Date,
  requete: string,
): Promise<void> {
  return withActor(database, { role: 'connexion', portail: portailDe(acteur) }, async (tx) => {
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
  });
}
