/**
 * The session cookie of an app: next-auth's encrypted JWT, which holds one thing, the opaque id (`sid`) of a session
 * row. Rights, jury and centre are never in it: they are read from the database at each request, so that revoking
 * the row cuts the access at once.
 */
import type { DureesSession } from '@delib/domain';
import type { NextAuthOptions } from 'next-auth';
import { decode, encode } from 'next-auth/jwt';

/** Settings of one app's sessions. */
export interface SessionCookieSettings {
  /** Distinct per app: cookies do not distinguish ports, and all of them may run on one host. */
  readonly app: 'centre' | 'jury' | 'secours';
  /** True when the public address is https: cookie `Secure` with the `__Host-` prefix. */
  readonly https: boolean;
  /** Secret of at least 32 characters, from the environment. */
  readonly secret: string;
  /** Seconds after which the cookie is worth nothing: the longest a session may last. The database ends it sooner. */
  readonly maxAgeSeconds: number;
  readonly sameSite: 'lax' | 'strict';
}

/**
 * The settings of an app's cookie.
 * @param publicUrl the address that people type (NEXTAUTH_URL)
 * @param durees as long as a session may last at all; idleness and revocation end it sooner, in the database
 */
export function cookieSettings(app: {
  readonly app: SessionCookieSettings['app'];
  readonly publicUrl: string;
  readonly secret: string;
  readonly sameSite: SessionCookieSettings['sameSite'];
  readonly durees: DureesSession;
}): SessionCookieSettings {
  const { publicUrl, durees, ...settings } = app;
  const https = new URL(publicUrl).protocol === 'https:';
  return { ...settings, https, maxAgeSeconds: durees.maximale };
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
  };
}

/** Name of the cookie; `__Host-` forbids a domain attribute and plain http. */
export function sessionCookieName(settings: Pick<SessionCookieSettings, 'app' | 'https'>): string {
  return `${settings.https ? '__Host-' : ''}delib-${settings.app}.session`;
}

/** Seals a session id in a fresh cookie, which the browser forgets when it is closed. */
export async function sealSessionCookie(
  settings: SessionCookieSettings,
  sid: string,
): Promise<SessionCookie> {
  return {
    name: sessionCookieName(settings),
    value: await encode({
      token: { sid },
      secret: settings.secret,
      salt: sessionCookieName(settings),
      maxAge: settings.maxAgeSeconds,
    }),
    options: { httpOnly: true, sameSite: settings.sameSite, secure: settings.https, path: '/' },
  };
}

/**
 * Opens a cookie's value.
 * @returns the session's id; null for anything that is not a current cookie of this app sealed with our secret
 */
export async function openSessionCookie(
  settings: Pick<SessionCookieSettings, 'app' | 'https' | 'secret'>,
  value: string | undefined,
): Promise<string | null> {
  if (value === undefined || value === '') return null;
  try {
    const token = await decode({ token: value, secret: settings.secret, salt: sessionCookieName(settings) });
    return typeof token?.sid === 'string' ? token.sid : null;
  } catch {
    // Forged, truncated, expired, of the other app or sealed with an earlier secret: nobody is logged in.
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
    jwt: {
      maxAge: settings.maxAgeSeconds,
      // The salt makes the cookie of one app worthless in the other, even under one secret.
      encode: (params) => encode({ ...params, salt: sessionCookieName(settings) }),
      decode: (params) => decode({ ...params, salt: sessionCookieName(settings) }),
    },
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
