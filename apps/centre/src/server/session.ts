import { type Acteur, type ActeurAcademie, type ActeurCentre, LIBELLES_ROLE } from '@delib/domain';
import type { UtilisateurAffiche } from '@delib/ui';
import { openSessionCookie, REQUEST_ID_HEADER, sessionCookieName } from '@delib/ui/web';
import { chargerActeur } from '@delib/usecases/connexion/charger-acteur';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { database } from './database';
import { sessionSettings } from './session-settings';

/** Who may be logged in here: a jury never is, whatever the cookie says. */
export type ActeurCentral = ActeurCentre | ActeurAcademie;

/** Id of the session that the cookie names; null without one. It says nothing yet of whether it is still open. */
export async function getSession(): Promise<string | null> {
  const settings = sessionSettings();
  const cookie = (await cookies()).get(sessionCookieName(settings));
  return openSessionCookie(settings, cookie?.value);
}

/** Who is logged in, read from the database once per request; null when nobody is. */
export const loadActeur = cache(async (): Promise<ActeurCentral | null> => {
  const sid = await getSession();
  if (sid === null) return null;
  const acteur = await chargerActeur(database(), sid, new Date());
  return isActeurCentral(acteur) ? acteur : null;
});

/** True for an agent of a centre or of the académie. */
export function isActeurCentral(acteur: Acteur | null): acteur is ActeurCentral {
  switch (acteur?.role) {
    case 'chef_de_centre':
    case 'gestionnaire':
    case 'rssi':
      return true;
    case 'president':
    case 'vice_president':
    case undefined:
      return false;
  }
}

/** Who is logged in, for a page or an action that needs someone: else the login page, which says why. */
export async function acteurConnecte(): Promise<ActeurCentral> {
  const acteur = await loadActeur();
  if (acteur === null) redirect('/connexion?fin=1');
  return acteur;
}

/** Id of the request, given by `proxy.ts`: in the journal, the logs and on error pages. */
export async function requestId(): Promise<string> {
  return (await headers()).get(REQUEST_ID_HEADER) ?? 'inconnue';
}

/** The person as the header shows it. */
export function utilisateurAffiche(acteur: ActeurCentral): UtilisateurAffiche {
  return { nom: `${acteur.prenom} ${acteur.nom}`, role: LIBELLES_ROLE[acteur.role] };
}
