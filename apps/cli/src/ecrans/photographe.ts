import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright';

/** The two themes, in the two widths: a desk, and the narrowest window of RGAA (10.11). */
const THEMES = [
  ['clair', 'light'],
  ['sombre', 'dark'],
] as const;
const FENETRES = [
  { width: 1280, height: 900 },
  { width: 320, height: 900 },
] as const;

/** Small enough for a repository, sharp enough to be read. */
const QUALITE_WEBP = 50;

/** What every picture of a screen ends with. */
export const VARIANTES = THEMES.flatMap(([theme]) => FENETRES.map(({ width }) => `${theme}-${width}`));

/**
 * Looks at the page as it stands, in both themes and both widths.
 * @param garder where the pictures go; null: only looked at
 * @returns what is wrong with it, in French
 */
export async function photographier(
  page: Page,
  nom: string,
  garder: string | null,
): Promise<readonly string[]> {
  const ennuis: string[] = [];
  const cdp = await page.context().newCDPSession(page);
  for (const [theme, colorScheme] of THEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const fenetre of FENETRES) {
      await page.setViewportSize(fenetre);
      await page.mouse.move(0, 0);
      await auRepos(page, colorScheme);
      const depasse = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (depasse > 0) ennuis.push(`${nom} déborde de ${depasse} pixels à ${fenetre.width} (${theme}).`);
      if (garder !== null) await prendre(cdp, join(garder, `${nom}-${theme}-${fenetre.width}.webp`));
    }
  }
  await cdp.detach();
  await page.setViewportSize(FENETRES[0]);
  return ennuis;
}

/** A live page says that it is connected; it is looked at all the same when it cannot. */
const DIRECT_MS = 3000;

/** The browser's own viewer of PDFs tells nobody when it has drawn. */
const PDF_MS = 3000;

/** Live link made, fonts there, theme applied, a PDF drawn, two frames drawn. */
async function auRepos(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.locator(`html[data-fr-theme="${theme}"]`).waitFor();
  // A PDF is a moment late on the page that holds it.
  if ((await page.locator('.delib-pdf').count()) > 0) await page.waitForTimeout(PDF_MS);
  const connexion = page.getByText('Connexion au suivi en direct');
  await connexion.waitFor({ state: 'hidden', timeout: DIRECT_MS }).catch(() => {});
  await page.evaluate(async () => {
    await document.fonts.ready;
    window.scrollTo(0, 0);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

async function prendre(cdp: CDPSession, fichier: string): Promise<void> {
  const { data } = await cdp.send('Page.captureScreenshot', { format: 'webp', quality: QUALITE_WEBP });
  writeFileSync(fichier, Buffer.from(data, 'base64'));
}
