import type { ProxySettings, SessionCookieSettings } from '@delib/ui/web';
import { env } from './env';

/** How this app's session cookie is made. Two hours without a request: a jury talks at length over one candidate, and must not be thrown out for it. */
export function sessionSettings(): SessionCookieSettings {
  return {
    app: 'jury',
    https: new URL(env().PUBLIC_URL).protocol === 'https:',
    secret: env().AUTH_SECRET,
    maxAgeSeconds: 2 * 60 * 60,
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
    now: () => Math.floor(Date.now() / 1000),
  };
}
