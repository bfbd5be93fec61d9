import { DUREES_SESSION } from '@delib/domain';
import { NextRequest } from 'next/server';
import { encode } from 'next-auth/jwt';
import { describe, expect, test } from 'vitest';
import { clientAddress } from './client-address';
import { estDeNotreSite } from './origine';
import { answerProxy, isPublicPath, type ProxySettings } from './proxy';
import { adresseDeConnexion, cheminDeRetour } from './retour';
import { santeReponse } from './sante';
import { buildSecurityHeaders } from './security-headers';
import {
  cookieSettings,
  openSessionCookie,
  type SessionCookieSettings,
  sealSessionCookie,
  sessionCookieName,
} from './session-cookie';
import { isOwnScript } from './trusted-types';

const SESSION: SessionCookieSettings = {
  app: 'centre',
  https: true,
  secret: 'un secret d’essai d’au moins 32 caractères',
  maxAgeSeconds: 3600,
  sameSite: 'lax',
};

describe('the security headers', () => {
  const base = { nonce: 'bm9uY2U=', https: true, dev: false, framedByOurselves: false, formTargets: [] };
  const csp = (input: Partial<typeof base> = {}) =>
    buildSecurityHeaders({ ...base, ...input })['Content-Security-Policy'] ?? '';

  test('no script nor style may be inline without the nonce of the response', () => {
    expect(csp()).not.toMatch(/unsafe-inline|unsafe-eval/);
    expect(csp()).toContain("script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic';");
    expect(csp()).toContain("require-trusted-types-for 'script'");
  });

  test('nobody may frame a page; our own pages may frame a PV', () => {
    expect(csp()).toContain("frame-ancestors 'none'");
    expect(csp({ framedByOurselves: true })).toContain("frame-ancestors 'self'");
  });

  test('https is kept by HSTS, plain http of a demo is not upgraded', () => {
    expect(buildSecurityHeaders(base)['Strict-Transport-Security']).toContain('max-age=');
    const http = buildSecurityHeaders({ ...base, https: false });
    expect(http['Strict-Transport-Security']).toBeUndefined();
    expect(http['Content-Security-Policy']).not.toContain('upgrade-insecure-requests');
  });

  test('no page stays in a cache', () => {
    expect(buildSecurityHeaders(base)['Cache-Control']).toContain('no-store');
  });
});

describe('the session cookie', () => {
  test('gives back the session it was sealed around, and only to the same app', async () => {
    const cookie = await sealSessionCookie(SESSION, 'session-1');
    expect(await openSessionCookie(SESSION, cookie.value)).toBe('session-1');
    expect(await openSessionCookie({ ...SESSION, app: 'jury' }, cookie.value)).toBeNull();
  });

  test('is secure as soon as the public address is https', () => {
    const app = {
      app: 'jury',
      secret: SESSION.secret,
      sameSite: 'strict',
      durees: DUREES_SESSION,
    } as const;
    expect(cookieSettings({ ...app, publicUrl: 'https://jurys.example.fr' }).https).toBe(true);
    expect(cookieSettings({ ...app, publicUrl: 'http://127.0.0.1:4800' }).https).toBe(false);
  });

  test('is out of reach of scripts, secure, and of this host alone', async () => {
    const cookie = await sealSessionCookie(SESSION, 'session-1');
    expect(cookie.name).toBe('__Host-delib-centre.session');
    expect(cookie.options).toEqual({ httpOnly: true, sameSite: 'lax', secure: true, path: '/' });
    expect(cookie.value).not.toContain('session-1');
  });

  test.each([
    ['nothing', undefined],
    ['an empty value', ''],
    ['a text', 'session-1'],
    ['a token without encryption', 'eyJhbGciOiJub25lIn0.eyJzaWQiOiJ4In0.'],
  ])('opens for nobody with %s', async (_title, value) => {
    expect(await openSessionCookie(SESSION, value)).toBeNull();
  });

  test('opens for nobody once expired, altered or sealed with another secret', async () => {
    const salt = sessionCookieName(SESSION);
    const expired = await encode({ token: { sid: 'x' }, secret: SESSION.secret, salt, maxAge: -60 });
    expect(await openSessionCookie(SESSION, expired)).toBeNull();
    const { value } = await sealSessionCookie(SESSION, 'x');
    expect(await openSessionCookie(SESSION, `${value.slice(0, -4)}AAAA`)).toBeNull();
    expect(await openSessionCookie({ ...SESSION, secret: `${SESSION.secret}!` }, value)).toBeNull();
  });
});

describe('before a page', () => {
  const settings: ProxySettings = {
    session: SESSION,
    publicPaths: ['/connexion', '/api/sante'],
    dev: false,
    formTargets: [],
  };
  const ask = (path: string, init: { method?: string; cookie?: string } = {}) =>
    answerProxy(
      new NextRequest(`https://deliberation.example.fr${path}`, {
        method: init.method ?? 'GET',
        headers: init.cookie === undefined ? {} : { cookie: init.cookie },
      }),
      settings,
    );

  test('someone who is not logged in is led to the login page, and back afterwards', async () => {
    const response = await ask('/suivi?q=sio');
    expect(response.status).toBe(307);
    expect(response.headers.get('location')).toBe(
      'https://deliberation.example.fr/connexion?retour=%2Fsuivi%3Fq%3Dsio',
    );
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'self'");
  });

  test('an API answers 401 in JSON instead', async () => {
    const response = await ask('/api/suivi');
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ ok: false, refus: { code: 'session_expiree' } });
  });

  test('a public page is open, also one whose name only begins the same is not', async () => {
    expect((await ask('/connexion')).headers.get('location')).toBeNull();
    expect(isPublicPath('/connexion/aide', settings.publicPaths)).toBe(true);
    expect(isPublicPath('/connexions', settings.publicPaths)).toBe(false);
    expect((await ask('/connexions')).status).toBe(307);
  });

  test('what no text holds comes to no page: in its place, what is found nowhere', async () => {
    const fine = await ask('/connexion?q=%C3%89lie+M%CC%84');
    expect(fine.headers.get('location')).toBeNull();
    const response = await ask('/connexion?q=a%00b&%C2%AD=%EF%BF%BF&sha=%ED%A0%80');
    expect(response.status).toBe(307);
    const readable = new URL(response.headers.get('location') ?? '');
    expect(readable.pathname).toBe('/connexion');
    // Led there once: the same address is not led anywhere again.
    expect((await ask(`${readable.pathname}${readable.search}`)).headers.get('location')).toBeNull();
    for (const [name, value] of readable.searchParams) expect(`${name}${value}`).toContain('\ufffd');
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'self'");
  });

  test.each([
    ['/connexion/a%ED%A0%80b', '/connexion/a%EF%BF%BDb'],
    ['/connexion/a%FFb', '/connexion/a%EF%BF%BDb'],
    ['/connexion/a%00b', '/connexion/a%EF%BF%BDb'],
    ['/connexion/%C3%89lie', null],
  ])('bytes of a path that are no character lead to one that is found nowhere: %s', async (path, to) => {
    const location = (await ask(path)).headers.get('location');
    expect(location && new URL(location).pathname).toBe(to);
  });

  test('a session goes through, each response with a nonce and a request id of its own', async () => {
    const { name, value } = await sealSessionCookie(SESSION, 'x');
    const [first, second] = [
      await ask('/suivi', { cookie: `${name}=${value}` }),
      await ask('/suivi', { cookie: `${name}=${value}` }),
    ];
    expect(first.headers.get('location')).toBeNull();
    expect(first.headers.get('x-request-id')).not.toBe(second.headers.get('x-request-id'));
    expect(first.headers.get('Content-Security-Policy')).not.toBe(
      second.headers.get('Content-Security-Policy'),
    );
  });
});

describe('the way back after the connexion', () => {
  test('stays on our site', () => {
    expect(cheminDeRetour('/suivi?q=sio')).toBe('/suivi?q=sio');
  });

  test.each([
    'https://ailleurs.example',
    '//ailleurs.example',
    '/\\ailleurs.example',
    '/\t/ailleurs.example',
    'suivi',
    'javascript:alert(1)',
    '/connexion?retour=/x',
    `/${'a'.repeat(3000)}`,
    '',
    null,
    undefined,
  ])('never leads to %j', (value) => {
    expect(cheminDeRetour(value)).toBe('/');
  });
});

test('the login page of whoever was out goes back to where they were, home needs no telling', () => {
  expect(adresseDeConnexion('/tenue?groupe=1')).toBe('/connexion?fin=1&retour=%2Ftenue%3Fgroupe%3D1');
  expect(adresseDeConnexion('/')).toBe('/connexion?fin=1');
  expect(adresseDeConnexion('//ailleurs.example')).toBe('/connexion?fin=1');
});

describe('a form or an entry is taken from our own pages only', () => {
  test.each<[Readonly<Record<string, string>>, boolean]>([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'same-site', origin: 'https://jurys.example.fr' }, false],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ origin: 'https://jurys.example.fr' }, true],
    [{ origin: 'https://jurys.example.fr.ailleurs.example' }, false],
    [{}, false],
  ])('%o: %s', (headers, expected) => {
    const request = new Request('https://jurys.example.fr/api/saisies', { method: 'POST', headers });
    expect(estDeNotreSite(request, 'https://jurys.example.fr')).toBe(expected);
  });
});

describe('the address of a client, which the lockout of logins rests on', () => {
  test('is the socket’s when no proxy is trusted, whatever the client writes', () => {
    expect(clientAddress('::ffff:10.0.0.9', '6.6.6.6', 0)).toBe('10.0.0.9');
  });

  test('is what the farthest trusted proxy saw, not what came before it', () => {
    expect(clientAddress('10.0.0.1', '6.6.6.6, 192.0.2.7', 1)).toBe('192.0.2.7');
    expect(clientAddress('10.0.0.1', '6.6.6.6, 192.0.2.7, 10.0.0.2', 2)).toBe('192.0.2.7');
  });

  test('falls back on the socket when the header has fewer hops than there are proxies', () => {
    expect(clientAddress('10.0.0.1', undefined, 1)).toBe('10.0.0.1');
    expect(clientAddress('10.0.0.1', '6.6.6.6', 2)).toBe('10.0.0.1');
  });
});

test('only scripts of our own build may be added to a page', () => {
  const origin = 'https://deliberation.example.fr';
  expect(isOwnScript('/_next/static/chunks/a.js', origin)).toBe(true);
  expect(isOwnScript(`${origin}/_next/static/chunks/a.js`, origin)).toBe(true);
  for (const url of [
    'https://ailleurs.example/_next/static/a.js',
    '//ailleurs.example/_next/static/a.js',
    '/_next/static/../../depot.js',
    '/depot.js',
    'data:text/javascript,alert(1)',
    'javascript:alert(1)',
  ]) {
    expect(isOwnScript(url, origin), url).toBe(false);
  }
});

describe('the health of an app', () => {
  test('is good when its database answers', async () => {
    const response = await santeReponse({ base: async () => {} });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ ok: true, controles: { base: 'ok', disque: 'ok' } });
  });

  test('is bad when its database refuses or keeps silent, without saying why', async () => {
    const refused = await santeReponse({ base: () => Promise.reject(new Error('password of delib_centre')) });
    expect(refused.status).toBe(503);
    expect(await refused.text()).not.toContain('password');
    const silent = await santeReponse({ base: () => new Promise(() => {}) }, {}, 20);
    expect(silent.status).toBe(503);
  });
});
