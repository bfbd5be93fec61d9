import { chargerActeur } from '@delib/usecases/connexion/charger-acteur';
import { fermerConnexion } from '@delib/usecases/connexion/fermer-connexion';
import { database } from './database';
import { env } from './env';
import { requestId } from './session';

/** Ends a session in the database, for every tab and copy of its cookie. One already ended is left as it is. */
export async function fermerSession(sid: string): Promise<void> {
  const maintenant = new Date();
  const acteur = await chargerActeur(database(), sid, maintenant, 'acte', env().PORTAIL);
  if (acteur !== null) await fermerConnexion(database(), acteur, maintenant, await requestId());
}
