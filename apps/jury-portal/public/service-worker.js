/**
 * What opens the deliberation of a browser that has no network: the last page that was read, and the files it needs.
 * Plain JavaScript, served as it stands: the browser asks for this address, not for a file of the build.
 *
 * Nothing here decides who may read: the page is the one that the session read, kept until the login page is shown
 * (`deliberation/hors-ligne.ts`) and never longer than a session may last here. Entries are not its business: the page keeps
 * and sends them itself (ADR 17, ADR 19).
 */

const FICHIERS = 'delib-fichiers';
const PAGE = 'delib-page';
const DELIBERATION = '/deliberation';
/** The second window: it shows what the deliberation tells it. */
const PROJECTION = '/projection';
/** A server that takes longer is taken for one that does not answer. */
const PATIENCE_MS = 10_000;
/** What a proxy answers for a server that is not there. */
const ABSENT = [502, 504];

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  if (event.data?.quoi === 'garder') event.waitUntil(garder(event.data));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/_next/static/')) event.respondWith(lireFichier(request));
  else if (request.mode === 'navigate') event.respondWith(ouvrir(request, url));
});

/** A file of the build never changes under its name. */
async function lireFichier(request) {
  const cache = await caches.open(FICHIERS);
  const garde = await cache.match(request.url);
  if (garde) return garde;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request.url, answer.clone());
  return answer;
}

/** The network first: what is kept is for when it does not answer. */
async function ouvrir(request, url) {
  const garde = gardeeSous(url.pathname);
  const gardee = garde === null ? null : await lirePage(garde);
  try {
    const answer = await fetch(request, gardee ? { signal: AbortSignal.timeout(PATIENCE_MS) } : {});
    if (!ABSENT.includes(answer.status)) return answer;
  } catch {
    // No network.
  }
  if (!gardee) return pageSansReseau(await lirePage(DELIBERATION));
  if (garde === PROJECTION) return gardee;
  // The page was read at the address of the grid: there it opens, and then goes where it was asked for.
  return url.pathname === DELIBERATION && url.search === ''
    ? gardee
    : Response.redirect(`${DELIBERATION}#reprendre=${encodeURIComponent(url.pathname + url.search)}`);
}

/** Under which address the page that shows this one is kept; `null`: it is on the server only. */
function gardeeSous(chemin) {
  if (chemin === PROJECTION) return PROJECTION;
  return chemin === DELIBERATION || chemin.startsWith(`${DELIBERATION}/`) ? DELIBERATION : null;
}

async function lirePage(adresse) {
  const page = await (await caches.open(PAGE)).match(adresse);
  return page && Date.now() < Number(page.headers.get('x-gardee-jusqua')) ? page : null;
}

/** Reads both pages as they stand and keeps them, with every file that they name and every icon that they may show. */
async function garder({ fichiers, dureeMs }) {
  const voulus = new Set(fichiers);
  const textes = [];
  for (const adresse of [DELIBERATION, PROJECTION]) {
    const answer = await fetch(adresse, { credentials: 'same-origin' });
    // Led elsewhere: nobody is logged in any more.
    if (!answer.ok || new URL(answer.url).pathname !== adresse) return;
    const texte = await answer.text();
    for (const [nom] of texte.matchAll(/\/_next\/static\/[\w./~%-]+/g)) {
      voulus.add(new URL(nom, self.location.origin).href);
    }
    await lireTous(voulus);
    const headers = new Headers(answer.headers);
    headers.set('x-gardee-jusqua', String(Date.now() + dureeMs));
    await (await caches.open(PAGE)).put(adresse, new Response(texte, { headers }));
    textes.push(texte);
  }

  const programmes = await textesDe(voulus, '.js');
  const icones = new Set(
    [...textes, ...programmes.values()].flatMap((texte) => texte.match(/fr-icon-[a-z0-9-]+/g) ?? []),
  );
  for (const [feuille, styles] of await textesDe(voulus, '.css')) {
    for (const nom of nommesParStyles(styles, icones)) voulus.add(new URL(nom, feuille).href);
  }
  await lireTous(voulus);
  const cache = await caches.open(FICHIERS);
  for (const ancien of await cache.keys()) if (!voulus.has(ancien.url)) await cache.delete(ancien);
}

/** One that is missing costs its own place only. */
function lireTous(adresses) {
  return Promise.allSettled([...adresses].map((adresse) => lireFichier(new Request(adresse))));
}

async function textesDe(adresses, suffixe) {
  const textes = new Map();
  for (const adresse of adresses) {
    const { pathname } = new URL(adresse);
    if (pathname.endsWith(suffixe))
      textes.set(adresse, await (await lireFichier(new Request(adresse))).text());
  }
  return textes;
}

/** Fonts and pictures of styles, and of the thousand icons of DSFR those alone that the program names. */
function nommesParStyles(styles, icones) {
  const noms = [];
  for (const [, selecteur, regle] of styles.matchAll(/([^{}]+)\{([^{}]*url\([^{}]*)\}/g)) {
    const siennes = selecteur.match(/fr-icon-[a-z0-9-]+/g);
    if (siennes && !siennes.some((icone) => icones.has(icone))) continue;
    for (const [, nom] of regle.matchAll(/url\(["']?([^"')]+)["']?\)/g))
      if (!nom.startsWith('data:')) noms.push(nom);
  }
  return noms;
}

/** Any other page: it is on the server only. */
function pageSansReseau(deliberation) {
  const nonce = crypto.randomUUID();
  const lien = deliberation
    ? `<p>La délibération s’ouvre sans le réseau : les saisies y sont gardées sur cet ordinateur et partiront seules.</p>
<p><a href="${DELIBERATION}">Ouvrir la délibération</a></p>`
    : '';
  const html = `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Vous êtes hors ligne · Portail des jurys</title>
<style nonce="${nonce}">
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 40rem; margin: 4rem auto; padding: 0 1rem }
</style></head>
<body><main>
<h1>Le serveur ne répond pas</h1>
<p>Cette page n’est pas sur cet ordinateur. Vérifiez le réseau, puis rechargez-la.</p>
${lien}
<p><a href="">Recharger cette page</a></p>
</main></body></html>`;
  return new Response(html, {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`,
      'Cache-Control': 'no-store',
    },
  });
}
