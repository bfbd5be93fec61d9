'use server';

import { redirect } from 'next/navigation';
import { sessions } from './session';

/** « Se déconnecter ». */
export async function seDeconnecter(): Promise<void> {
  await sessions.sortir();
  redirect('/connexion');
}
