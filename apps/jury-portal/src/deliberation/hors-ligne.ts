import { adresseGrille } from './adresses';
import { oublierCandidats } from './garde';

/** Where `public/service-worker.js` keeps the page. */
const PAGE = 'delib-page';

/**
 * Keeps the deliberation as it now stands, so that it opens again without a network. Nothing happens in a browser that
 * has no service worker (an address without https): there the page must stay open.
 * @param dureeMs longest life of a session: what is kept is not shown past it
 */
export async function garderPage(dureeMs: number): Promise<void> {
  if (!('serviceWorker' in navigator) || !navigator.onLine) return;
  await navigator.serviceWorker.register('/service-worker.js');
  const { active } = await navigator.serviceWorker.ready;
  const fichiers = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${location.origin}/_next/static/`));
  active?.postMessage({ quoi: 'garder', fichiers, dureeMs });
}

/** Forgets the page and its candidates: nobody is logged in here any more. */
export async function oublierPage(): Promise<void> {
  await Promise.allSettled(['caches' in window ? caches.delete(PAGE) : null, oublierCandidats()]);
}

/** The address that was asked for without a network, when the page was opened at the grid's in its stead. */
export function adresseReprise(hash: string): string | null {
  const [, echappee] = /^#reprendre=(.+)$/.exec(hash) ?? [];
  if (echappee === undefined) return null;
  try {
    const adresse = decodeURIComponent(echappee);
    // A link made by others leads nowhere else.
    return adresse.startsWith(adresseGrille('')) ? adresse : null;
  } catch {
    return null;
  }
}
