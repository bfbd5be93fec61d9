import { openDatabase } from '@delib/db';
import type { Contexte } from '@delib/usecases/contexte';
import { ErreurCommande, type Moyens, requireEnv } from './commande';

/** The address of the base for the worker's role, or the sentence that says what it must be. */
export function adresseWorker(moyens: Pick<Moyens, 'env'>): string {
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
 * Runs `work` as the gestionnaire « Ligne de commande » of an académie, and closes the base whatever happens.
 * The journal names it so: whoever holds the worker's URL can act, and it shows.
 */
export async function withGestionnaire<T>(
  moyens: Moyens,
  academieId: string,
  work: (contexte: () => Contexte) => Promise<T>,
): Promise<T> {
  const database = openDatabase(adresseWorker(moyens), { max: 3, name: 'delib-cli' });
  const requete = `cli-${Buffer.from(moyens.aleatoire(6)).toString('hex')}`;
  const acteur = {
    role: 'gestionnaire',
    compteId: 'ligne-de-commande',
    academieId,
    connexionId: 'ligne-de-commande',
    prenom: 'Ligne',
    nom: 'de commande',
  } as const;
  try {
    return await work(() => ({
      database,
      acteur,
      maintenant: moyens.maintenant(),
      requete,
      // No command here asks what a signed PV is worth.
      confiance: { estAuthentique: async () => false },
    }));
  } catch (error) {
    if (isUnreachable(error)) {
      throw new ErreurCommande(
        'La base de DATABASE_URL_WORKER ne répond pas : est-elle démarrée et joignable ?',
      );
    }
    throw error;
  } finally {
    await database.close();
  }
}

/** True when the base could not be reached at all. */
export function isUnreachable(error: unknown): boolean {
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    if (
      'code' in e &&
      ['ECONNREFUSED', 'ENOTFOUND', 'CONNECT_TIMEOUT', 'EHOSTUNREACH'].includes(String(e.code))
    )
      return true;
  }
  return false;
}
