'use server';

import { sessionCookieName } from '@delib/ui/web';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { fermerSession } from './fermer-session';
import { getSession } from './session';
import { sessionSettings } from './session-settings';

/** « Se déconnecter »: the session ends in the database first, then the browser forgets it. */
export async function seDeconnecter(): Promise<void> {
  const sid = await getSession();
  if (sid !== null) await fermerSession(sid);
  (await cookies()).delete(sessionCookieName(sessionSettings()));
  redirect('/connexion');
}
