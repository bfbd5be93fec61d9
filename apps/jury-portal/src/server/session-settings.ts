import type { ProxySettings, SessionCookieSettings } from '@delib/ui/web';
import { env } from './env';

// As long as a session may last at all; idleness and revocation end it sooner, in the database. Not imported from the
// use case, which would bring the whole database layer into proxy.ts; a test holds the two equal.
const MAX_AGE_SECONDS = 12 * 3600;

/** How this app's session cookie is made. */
export function sessionSettings(): SessionCookieSettings {
  return {
    app: env().PORTAIL === 'secours' ? 'secours' : 'jury',
    https: new URL(env().NEXTAUTH_URL).protocol === 'https:',
    secret: env().NEXTAUTH_SECRET,
    maxAgeSeconds: MAX_AGE_SECONDS,
    sameSite: 'strict',
  };
}

/** Pages that anyone may read. Everything else asks for a session. */
export const publicPaths = ['/connexion', '/accessibilite', '/api/sante', '/api/auth'] as const;

/** What `proxy.ts` needs to know. */
export function proxySettings(): ProxySettings {
  return {
    session: sessionSettings(),
    publicPaths,
    dev: process.env.NODE_ENV === 'development',
    formTargets: [],
  };
}
