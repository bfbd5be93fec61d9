import type { ProxySettings, SessionCookieSettings } from '@delib/ui/web';
import { env } from './env';

/** How this app's session cookie is made. An hour without a request ends an agent's session. */
export function sessionSettings(): SessionCookieSettings {
  return {
    app: 'centre',
    https: new URL(env().PUBLIC_URL).protocol === 'https:',
    secret: env().AUTH_SECRET,
    maxAgeSeconds: 60 * 60,
    sameSite: 'lax',
  };
}

/** Pages that anyone may read. Everything else asks for a session. */
export const publicPaths = ['/connexion', '/accessibilite', '/verifier', '/api/sante', '/api/auth'] as const;

/** What `proxy.ts` needs to know. */
export function proxySettings(): ProxySettings {
  return {
    session: sessionSettings(),
    publicPaths,
    dev: process.env.NODE_ENV === 'development',
    formTargets: [],
    now: () => Math.floor(Date.now() / 1000),
  };
}
