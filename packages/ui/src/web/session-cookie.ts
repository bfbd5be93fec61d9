/**
 * The session cookie of an app: next-auth's encrypted JWT, which holds one thing, the opaque id (`sid`) of a session
 * row. Rights, jury and centre are never in it: they are read from the database at each request, so that revoking
 * the row cuts the access at once.
 */
import type { NextAuthOptions } from 'next-auth';
import { decode, encode } from 'next-auth/jwt';

/** Settings of one app's sessions. */
export interface SessionCookieSettings {
  /** Distinct per app: cookies do not distinguish ports, and both apps may run on one host. */
  readonly app: 'centre' | 'jury';
  /** True when the public address is https: cookie `Secure` with the `__Host-` prefix. */
  readonly https: boolean;
  /** Secret of at least 32 characters, from the environment. */
  readonly secret: string;
  /** Seconds without any request after which the cookie is worth nothing. */
  readonly maxAgeSeconds: number;
  readonly sameSite: 'lax' | 'strict';
}

/** The session cookie as `Set-Cookie` wants it. */
export interface SessionCookie {
  readonly name: string;
  readonly value: string;
  readonly options: {
    readonly httpOnly: true;
    readonly sameSite: 'lax' | 'strict';
    readonly secure: boolean;
    readonly path: '/';
    readonly maxAge: number;
  };
}

/** What a valid cookie says: the session's id, and when this copy of the cookie was issued (seconds since 1970). */
export interface SessionClaims {
  readonly sid: string;
  readonly issuedAt: number;
}

/** Name of the cookie; `__Host-` forbids a domain attribute and plain http. */
export function sessionCookieName(settings: Pick<SessionCookieSettings, 'app' | 'https'>): string {
  return `${settings.https ? '__Host-' : ''}delib-${settings.app}.session`;
}

/** Seals a session id in a fresh cookie. */
export async function sealSessionCookie(
  settings: SessionCookieSettings,
  sid: string,
): Promise<SessionCookie> {
  return {
    name: sessionCookieName(settings),
    value: await encode({ token: { sid }, secret: settings.secret, maxAge: settings.maxAgeSeconds }),
    options: {
      httpOnly: true,
      sameSite: settings.sameSite,
      secure: settings.https,
      path: '/',
      maxAge: settings.maxAgeSeconds,
    },
  };
}

/** Opens a cookie's value. Gives null for anything that is not a current cookie sealed with our secret. */
export async function openSessionCookie(
  settings: Pick<SessionCookieSettings, 'secret'>,
  value: string | undefined,
): Promise<SessionClaims | null> {
  if (value === undefined || value === '') return null;
  try {
    const token = await decode({ token: value, secret: settings.secret });
    if (token === null || typeof token.sid !== 'string' || typeof token.iat !== 'number') return null;
    return { sid: token.sid, issuedAt: token.iat };
  } catch {
    // Forged, truncated, expired or sealed with an earlier secret: the same thing for us, nobody is logged in.
    return null;
  }
}

/**
 * The parts of next-auth's options that both apps share: JWT strategy, our cookie names, our pages.
 * The providers, which call the use cases, are the app's.
 */
export function baseAuthOptions(settings: SessionCookieSettings): Omit<NextAuthOptions, 'providers'> {
  const prefix = settings.https ? '__Host-' : '';
  const shared = { httpOnly: true, sameSite: settings.sameSite, path: '/', secure: settings.https } as const;
  return {
    secret: settings.secret,
    session: { strategy: 'jwt', maxAge: settings.maxAgeSeconds, updateAge: 0 },
    jwt: { maxAge: settings.maxAgeSeconds },
    useSecureCookies: settings.https,
    pages: { signIn: '/connexion', signOut: '/connexion', error: '/connexion' },
    cookies: {
      sessionToken: { name: sessionCookieName(settings), options: shared },
      csrfToken: { name: `${prefix}delib-${settings.app}.csrf`, options: shared },
      callbackUrl: { name: `${prefix}delib-${settings.app}.retour`, options: shared },
    },
    callbacks: {
      // The user object of `authorize` carries the sid as its id; nothing else of it enters the token.
      jwt: ({ token, user }) => ({ sid: user === undefined ? token.sid : user.id }),
      // The browser learns nothing from /api/auth/session but that a session exists.
      session: ({ session }) => ({ expires: session.expires }),
    },
  };
}
