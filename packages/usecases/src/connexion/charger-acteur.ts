import { type Bases, extendConnexion, selectConnexion, withActor } from '@delib/db';
import type { Acteur, Portail } from '@delib/domain';
import { type ConnexionOuverte, DUREE_INACTIVITE_MINUTES, DUREE_MAXIMALE_HEURES } from './authentifier';

/** Writing the new end at every click would be a write per read; once in so many minutes is enough. */
const PROLONGER_APRES_MINUTES = 5;

/** Whoever is logged in, and in which database: their acts are of that one alone. */
export type ActeurConnu = Acteur & { readonly base: string };

/** What the browser holds of a session, sealed: its id, and the database that can tell more. */
export function sceau({ connexionId, base }: ConnexionOuverte): string {
  return base === '' ? connexionId : `${connexionId}@${base}`;
}

/**
 * Who this open session is, or `null` when it was closed, revoked or has expired. A session in use goes on, up
 * to its longest duration.
 * @param sid what {@link sceau} gave; a database that is served no more knows nobody
 * @param usage `veille` for what a page does by itself (live follow-up): it must not keep a session open that nobody
 *   uses
 * @param portail through which it is asked; a session of the other portal does not exist there
 */
export async function chargerActeur(
  bases: Bases,
  sid: string,
  maintenant: Date,
  usage: 'acte' | 'veille' = 'acte',
  portail: Portail = 'ordinaire',
): Promise<ActeurConnu | null> {
  const [connexionId = '', base = ''] = sid.split('@');
  const database = bases.get(base);
  if (database === undefined) return null;
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
    return { ...toActeur(row, portail), base };
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
