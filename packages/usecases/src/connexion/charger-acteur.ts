import { type Database, extendConnexion, selectConnexion, withActor } from '@delib/db';
import type { Acteur, Portail } from '@delib/domain';
import { DUREE_INACTIVITE_MINUTES, DUREE_MAXIMALE_HEURES } from './authentifier';

/** Writing the new end at every click would be a write per read; once in so many minutes is enough. */
const PROLONGER_APRES_MINUTES = 5;

/**
 * Who this open session is, or `null` when it was closed, revoked or has expired. A session in use goes on, up
 * to its longest duration.
 * @param usage `veille` for what a page does by itself (live follow-up): it must not keep a session open that nobody
 *   uses
 * @param portail through which it is asked; a session of the other portal does not exist there
 */
export function chargerActeur(
  database: Database,
  connexionId: string,
  maintenant: Date,
  usage: 'acte' | 'veille' = 'acte',
  portail: Portail = 'ordinaire',
): Promise<Acteur | null> {
  return withActor(database, { role: 'connexion', portail }, async (tx) => {
    const row = await selectConnexion(tx, connexionId, maintenant);
    if (!row) return null;
    const wanted = Math.min(
      maintenant.getTime() + DUREE_INACTIVITE_MINUTES * 60_000,
      row.ouverteLe.getTime() + DUREE_MAXIMALE_HEURES * 3_600_000,
    );
    if (usage === 'acte' && wanted - row.expireLe.getTime() > PROLONGER_APRES_MINUTES * 60_000) {
      await extendConnexion(tx, row.id, new Date(wanted));
    }
    return toActeur(row, portail);
  });
}

function toActeur(row: NonNullable<Awaited<ReturnType<typeof selectConnexion>>>, portail: Portail): Acteur {
  const { prenom, nom, academieId, centreId, juryId, membreId, compteId } = row;
  const personne = { prenom, nom, academieId, connexionId: row.id };
  switch (row.role) {
    case 'president':
    case 'vice_president':
      if (juryId && centreId && membreId) {
        const secours = portail === 'secours' && { portail };
        return { ...personne, role: row.role, juryId, centreId, membreId, ...secours };
      }
      break;
    case 'chef_de_centre':
      if (compteId && centreId) return { ...personne, role: row.role, compteId, centreId };
      break;
    case 'gestionnaire':
    case 'rssi':
      if (compteId) return { ...personne, role: row.role, compteId };
      break;
  }
  throw new Error(`the session ${row.id} does not say who « ${row.role} » is`);
}
