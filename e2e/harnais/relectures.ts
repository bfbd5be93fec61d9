import type { Page } from '@playwright/test';

/**
 * Counts how often a page asks the server for itself again, from now on and for as long as it stays at its address; a
 * link that is followed, or only read ahead, is no such asking.
 */
export function compterRelectures(page: Page): () => number {
  const { pathname } = new URL(page.url());
  let relectures = 0;
  page.on('request', (request) => {
    const entetes = request.headers();
    const relit = entetes.rsc === '1' && entetes['next-router-prefetch'] === undefined;
    if (relit && new URL(request.url()).pathname === pathname) relectures += 1;
  });
  return () => relectures;
}

/** The tab goes out of sight, or comes back: a headless browser shows all of its pages at once. */
export async function montrer(page: Page, visible: boolean): Promise<void> {
  await page.evaluate(
    (etat) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => etat });
      document.dispatchEvent(new Event('visibilitychange'));
    },
    visible ? 'visible' : 'hidden',
  );
}
