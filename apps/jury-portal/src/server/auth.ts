import type { Result } from '@delib/domain';
import { ADDRESS_HEADER, baseAuthOptions } from '@delib/ui/web';
import { authentifierPapillon } from '@delib/usecases/connexion/authentifier';
import { headers } from 'next/headers';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { database } from './database';
import { env } from './env';
import { fermerSession } from './fermer-session';
import { requestId } from './session';
import { sessionSettings } from './session-settings';

/** What was typed, as long as it may be a login at all. */
export interface Identifiants {
  readonly identifiant: string;
  readonly motDePasse: string;
}

/**
 * Opens a session for these credentials: the one way in, whether the form or next-auth's own route asks.
 * @returns the id of the session, or why not; failures are counted and journaled by the use case
 */
export async function ouvrirConnexion(
  saisie: Identifiants,
): Promise<Result<{ readonly connexionId: string }>> {
  return authentifierPapillon(
    {
      database: database(),
      maintenant: new Date(),
      requete: await requestId(),
      adresse: (await headers()).get(ADDRESS_HEADER) ?? 'inconnue',
      portail: env().PORTAIL,
    },
    { login: saisie.identifiant, motDePasse: saisie.motDePasse },
  );
}

/** next-auth's options: Credentials, encrypted JWT that holds the session's id and nothing else. */
export function authOptions(): NextAuthOptions {
  return {
    ...baseAuthOptions(sessionSettings()),
    providers: [
      CredentialsProvider({
        credentials: { identifiant: {}, motDePasse: {} },
        authorize: async (credentials) => {
          if (credentials === undefined) return null;
          const result = await ouvrirConnexion(credentials);
          return result.ok ? { id: result.valeur.connexionId } : null;
        },
      }),
    ],
    events: {
      // next-auth only forgets the cookie: the session itself ends in the database.
      signOut: async ({ token }) => {
        if (typeof token.sid === 'string') await fermerSession(token.sid);
      },
    },
  };
}
