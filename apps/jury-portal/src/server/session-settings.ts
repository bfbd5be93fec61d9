import type { DureesSession } from '@delib/domain';
import type { ProxySettings } from '@delib/web/proxy';
import { cookieSettings, type SessionCookieSettings } from '@delib/web/session-cookie';
import { env } from './env';

/** How long a session lasts here. */
export function dureesSession(): DureesSession {
  const { SESSION_INACTIVITE_SECONDES, SESSION_MAXIMALE_SECONDES } = env();
  return { inactivite: SESSION_INACTIVITE_SECONDES, maximale: SESSION_MAXIMALE_SECONDES };
}

/** How this app's session cookie is made: it follows no link from another site. */
export function sessionSettings(): SessionCookieSettings {
  const { NEXTAUTH_URL, NEXTAUTH_SECRET, PORTAIL } = env();
  return cookieSettings({
    app: PORTAIL === 'secours' ? 'secours' : 'jury',
    publicUrl: NEXTAUTH_URL,
    secret: NEXTAUTH_SECRET,
    durees: dureesSession(),
    sameSite: 'strict',
  });
}

/** What `proxy.ts` needs to know. */
export function proxySettings(): ProxySettings {
  return {
    session: sessionSettings(),
    publicPaths: ['/connexion', '/accessibilite', '/api/sante', '/api/auth', '/service-worker.js'],
    dev: process.env.NODE_ENV === 'development',
    formTargets: [],
  };
}
