import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const SCHEMES = ['light', 'dark'] as const;
/** The narrowest window of RGAA (criterion 10.11). */
const ETROITE = { width: 320, height: 800 };

/**
 * The page as it stands: axe finds nothing in the light theme nor in the dark one, every rule it has; and in a window
 * of 320 pixels nothing has to be scrolled sideways; and its sentences have French spaces. The page is given back as it was.
 */
export async function verifierAccessibilite(page: Page): Promise<void> {
  // At rest: what the pointer was left on wears DSFR's hover colours.
  await page.mouse.move(0, 0);
  for (const colorScheme of SCHEMES) {
    // Without motion: a colour in the middle of a transition is no colour of the page.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-fr-theme', colorScheme);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`),
    }));
    expect(found, `axe on ${page.url()}, ${colorScheme} theme`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
  await verifierLargeurEtroite(page);
  await verifierEspaces(page);
}

/**
 * No ordinary space before ; ! ? nor inside « »: a line could end there. Colons are left out, for the intitulés of a
 * session hold theirs as they were imported.
 */
async function verifierEspaces(page: Page): Promise<void> {
  const fautifs = await page.evaluate(() => {
    const textes: string[] = [];
    const parcours = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let noeud = parcours.nextNode(); noeud; noeud = parcours.nextNode()) {
      const texte = noeud.textContent ?? '';
      if (
        noeud.parentElement?.closest('script, style, noscript') == null &&
        /[\p{L}\d)»] [;!?»]|« /u.test(texte)
      ) {
        textes.push(texte.trim());
      }
    }
    return textes;
  });
  expect(fautifs, `spaces of the sentences of ${page.url()}`).toEqual([]);
}

async function verifierLargeurEtroite(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize(ETROITE);
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(overflow, `pixels beyond a window of 320 pixels on ${page.url()}`).toBeLessThanOrEqual(0);
  if (before) await page.setViewportSize(before);
}
