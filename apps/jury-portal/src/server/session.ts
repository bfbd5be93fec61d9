import { type ActeurJury, LIBELLES_ROLE } from '@delib/domain';
import type { UtilisateurAffiche } from '@delib/ui';
import { openSessionCookie, REQUEST_ID_HEADER, sessionCookieName } from '@delib/ui/web';
import { chargerActeur } from '@delib/usecases/connexion/charger-acteur';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { database } from './database';
import { env } from './env';
import { sessionSettings } from './session-settings';

/** Id of the session that the cookie names; null without one. It says nothing yet of whether it is still open. */
export async function getSession(): Promise<string | null> {
  const settings = sessionSettings();
  const cookie = (await cookies()).get(sessionCookieName(settings));
  return openSessionCookie(settings, cookie?.value);
}

/** Who is logged in, read from the database once per request; null when nobody is. */
export const loadActeur = cache(async (): Promise<ActeurJury | null> => {
  const sid = await getSession();
  if (sid === null) return null;
  const acteur = await chargerActeur(database(), sid, new Date(), 'acte', env().PORTAIL);
  if (acteur === null) return null;
  switch (acteur.role) {
    case 'president':
    case 'vice_president':
      return acteur;
    case 'chef_de_centre':
    case 'gestionnaire':
    case 'rssi':
      // Whatever the cookie says: an agent has no seat in a jury.
      return null;
  }
});

/** Who is logged in, for a page or an action that needs someone: else the login page, which says why. */
export async function acteurConnecte(): Promise<ActeurJury> {
  const acteur = await loadActeur();
  if (acteur === null) redirect('/connexion?fin=1');
  return acteur;
}

/** Id of the request, given by `proxy.ts`: in the journal, the logs and on error pages. */
export async function requestId(): Promise<string> {
  return (await headers()).get(REQUEST_ID_HEADER) ?? 'inconnue';
}

/** The person as the header shows it. */
export function utilisateurAffiche(acteur: ActeurJury): UtilisateurAffiche {
  return { nom: `${acteur.prenom} ${acteur.nom}`, role: LIBELLES_ROLE[acteur.role] };
}
