import { laBase } from '@delib/db';
import type { Result } from '@delib/domain';
import type { Contexte } from '@delib/usecases/contexte';
import { requestId } from '@delib/web/sessions';
import { bases } from './bases';
import { positionDeLaPage } from './direct';
import { services } from './services';
import { type ActeurCentral, type ConnecteCentral, sessions } from './session';

/** What every act of this app is given: the actor has an account, never a seat in a jury. */
export type ContexteCentre = Contexte & { readonly acteur: ActeurCentral };

/**
 * The context of a page: without an open session the answer is the login page, which says why. Where the database stands is
 * asked first: what changes while the page is read is told to it by its live link.
 */
export async function getContexte(): Promise<ContexteCentre> {
  const acteur = await sessions.acteurConnecte();
  await positionDeLaPage(acteur.base);
  return contexteDe(acteur);
}

/**
 * The context of an action or of a file: a session that ended is a refusal and not a redirection, so that what was
 * typed stays on the screen.
 */
export async function demanderContexte(): Promise<Result<ContexteCentre>> {
  const acteur = await sessions.demanderActeur();
  return acteur.ok ? { ok: true, valeur: await contexteDe(acteur.valeur) } : acteur;
}

async function contexteDe(acteur: ConnecteCentral): Promise<ContexteCentre> {
  const { confiance } = await services();
  const database = laBase(bases(), acteur.base);
  return { database, acteur, maintenant: new Date(), requete: await requestId(), confiance };
}
