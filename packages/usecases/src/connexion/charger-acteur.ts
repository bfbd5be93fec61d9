import { type Bases, extendConnexion, selectConnexion, withActor } from '@delib/db';
import {
  type Acteur,
  DUREES_SESSION,
  type DureesSession,
  finProlongee,
  type Portail,
  type SessionOuverte,
} from '@delib/domain';
import type { ConnexionOuverte } from './authentifier';

/** Whoever is logged in, in which database (their acts are of that one alone), and when their session ends. */
export type ActeurConnu = Acteur & { readonly base: string; readonly session: SessionOuverte };

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
 * @param durees how long a session lasts here
 */
export async function chargerActeur(
  bases: Bases,
  sid: string,
  maintenant: Date,
  usage: 'acte' | 'veille' = 'acte',
  portail: Portail = 'ordinaire',
  durees: DureesSession = DUREES_SESSION,
): Promise<ActeurConnu | null> {
  const [connexionId = '', base = ''] = sid.split('@');
  const database = bases.get(base);
  if (database === undefined) return null;
  return withActor(database, { role: 'connexion', portail }, async (tx) => {
    const row = await selectConnexion(tx, connexionId, maintenant);
    if (!row) return null;
    const prolongee = usage === 'acte' ? finProlongee(row, maintenant, durees) : null;
    if (prolongee !== null) await extendConnexion(tx, row.id, prolongee);
    const { ouverteLe, expireLe } = row;
    return { ...toActeur(row, portail), base, session: { ouverteLe, expireLe: prolongee ?? expireLe } };
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
