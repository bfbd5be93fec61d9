import { type Database, openDatabase } from '@delib/db';
import type { Contexte } from '@delib/usecases/contexte';
import { ligneDeCommande } from '@delib/usecases/ligne-de-commande';
import { ErreurCommande, type Moyens, requireEnv } from './commande';

/** The address of the base for the worker's role, or the sentence that says what it must be. */
function adresseWorker(moyens: Pick<Moyens, 'env'>): string {
  const url = requireEnv(
    moyens,
    'DATABASE_URL_WORKER',
    'l’adresse de la base pour le rôle delib_worker (postgres://delib_worker:…@serveur/base)',
  );
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    throw new ErreurCommande('DATABASE_URL_WORKER doit être une adresse postgres://….');
  }
  return url;
}

/**
 * Runs `work` on the base under the worker's role, and closes it whatever happens. Says in a sentence that the base cannot
 * be reached.
 * @param max connections at once
 */
export async function withWorker<T>(
  moyens: Pick<Moyens, 'env'>,
  max: number,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = openDatabase(adresseWorker(moyens), { max, name: 'delib-cli' });
  try {
    return await work(database);
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    throw new ErreurCommande(
      'La base de DATABASE_URL_WORKER ne répond pas : est-elle démarrée et joignable ?',
    );
  } finally {
    await database.close();
  }
}

/**
 * The same as the gestionnaire « Ligne de commande » of an académie. The journal names it so: whoever holds the worker's
 * URL can act, and it shows.
 */
export function withGestionnaire<T>(
  moyens: Moyens,
  academieId: string,
  work: (contexte: () => Contexte) => Promise<T>,
): Promise<T> {
  const requete = `cli-${Buffer.from(moyens.aleatoire(6)).toString('hex')}`;
  const acteur = ligneDeCommande(academieId);
  return withWorker(moyens, 3, (database) =>
    work(() => ({
      database,
      acteur,
      maintenant: moyens.maintenant(),
      requete,
      // No command here asks what a signed PV is worth.
      confiance: { estAuthentique: async () => false },
    })),
  );
}

/** True when the base could not be reached at all. */
function isUnreachable(error: unknown): boolean {
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    if (
      'code' in e &&
      ['ECONNREFUSED', 'ENOTFOUND', 'CONNECT_TIMEOUT', 'EHOSTUNREACH'].includes(String(e.code))
    )
      return true;
  }
  return false;
}
