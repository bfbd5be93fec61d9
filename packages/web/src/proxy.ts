/**
 * What stands before every request of both apps (Next's `proxy.ts`): security headers, request id, the first and
 * cheap « is anyone logged in ». The real check of a session is in the database and
 * made by each page and action; this one only spares a visitor a page that would refuse them.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { texteCherche } from '@delib/domain';
import { type NextRequest, NextResponse } from 'next/server';
import { buildSecurityHeaders } from './security-headers';
import { openSessionCookie, type SessionCookieSettings, sessionCookieName } from './session-cookie';

/** Name of the request header that carries the request id to pages, journal and logs. */
export const REQUEST_ID_HEADER = 'x-request-id';
/** Name of the request header that carries the nonce to the root layout. */
export const NONCE_HEADER = 'x-nonce';

/** Name of the request header that tells a page its own address, to come back to after the login page. */
export const PATH_HEADER = 'x-delib-chemin';

/** Settings of one app's proxy; read at each request, so that a build holds no environment value. */
export interface ProxySettings {
  readonly session: SessionCookieSettings;
  /** Paths that anyone may read, exact or as a prefix of segments (`/connexion` also covers `/connexion/aide`). */
  readonly publicPaths: readonly string[];
  readonly dev: boolean;
  readonly formTargets: readonly string[];
}

/** True when a path is one of the public ones or below it. */
export function isPublicPath(pathname: string, publicPaths: readonly string[]): boolean {
  return publicPaths.some((allowed) => pathname === allowed || pathname.startsWith(`${allowed}/`));
}

/**
 * Answers a request: a redirection to /connexion when a page is asked for without a session, else the app's own
 * answer, with the headers of `buildSecurityHeaders`.
 */
export async function answerProxy(request: NextRequest, settings: ProxySettings): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  const nonce = randomBytes(16).toString('base64');
  const headers = buildSecurityHeaders({
    nonce,
    https: settings.session.https,
    dev: settings.dev,
    framedByOurselves: pathname.endsWith('.pdf'),
    formTargets: settings.formTargets,
  });
  const requestId = randomUUID();
  const cookieName = sessionCookieName(settings.session);
  const sid = await openSessionCookie(settings.session, request.cookies.get(cookieName)?.value);

  if (sid === null && !isPublicPath(pathname, settings.publicPaths)) {
    const refused = refuseVisitor(request, pathname, search);
    if (refused !== null) return withHeaders(refused, headers, requestId);
  }

  const forwarded = new Headers(request.headers);
  forwarded.set(NONCE_HEADER, nonce);
  forwarded.set(REQUEST_ID_HEADER, requestId);
  forwarded.set(PATH_HEADER, `${pathname}${search}`);
  // Next reads the nonce of its own scripts from this request header.
  forwarded.set('Content-Security-Policy', headers['Content-Security-Policy'] ?? '');
  const init = { request: { headers: forwarded } };
  const readable = readableAddress(request.nextUrl);
  // Led there, not rewritten: Next takes an address of its own under another name of the host for one outside, and
  // asks itself again without end.
  const answer = readable === null ? NextResponse.next(init) : NextResponse.redirect(readable, 307);
  return withHeaders(answer, headers, requestId);
}

/**
 * The address without what no text of ours may hold (a NUL, half a character), each such character turned into one
 * that is found nowhere: a page is never handed what the database would choke on. `null`: the address is fine.
 */
function readableAddress(url: NextRequest['nextUrl']): NextRequest['nextUrl'] | null {
  const parameters = [...url.searchParams];
  // « � » itself stays: what was led here once is not led here again.
  const pathname = readablePath(url.pathname);
  const fine = parameters.every((parameter) => parameter.every((text) => texteCherche(text) === text));
  if (fine && pathname === url.pathname) return null;
  const readable = url.clone();
  readable.pathname = pathname;
  readable.search = new URLSearchParams(
    parameters.map(([name, value]) => [texteCherche(name), texteCherche(value)]),
  ).toString();
  return readable;
}

/** The path with « � » for what no text holds, and for bytes that are no character: Next fails on those. */
function readablePath(pathname: string): string {
  return pathname.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
    let text: string;
    try {
      text = decodeURIComponent(bytes);
    } catch {
      return encodeURIComponent('\ufffd');
    }
    return texteCherche(text) === text ? bytes : encodeURIComponent(texteCherche(text));
  });
}

/** A page leads to /connexion; an API answers 401; an action goes through, to be refused where it is run. */
function refuseVisitor(request: NextRequest, pathname: string, search: string): NextResponse | null {
  if (pathname.startsWith('/api/')) {
    return NextResponse.json({ ok: false, refus: { code: 'session_expiree' } }, { status: 401 });
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return null;
  const login = request.nextUrl.clone();
  login.pathname = '/connexion';
  login.search = pathname === '/' ? '' : `?${new URLSearchParams({ retour: `${pathname}${search}` })}`;
  return NextResponse.redirect(login, 307);
}

function withHeaders(
  response: NextResponse,
  headers: Readonly<Record<string, string>>,
  requestId: string,
): NextResponse {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  response.headers.set(REQUEST_ID_HEADER, requestId);
  return response;
}
