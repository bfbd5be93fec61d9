import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has between two things of one work. */
const ARRETS_MAX = 150;

/** Presses Tab until this has the focus, as whoever has no pointer does. */
export async function tabulerVers(page: Page, cible: Locator): Promise<void> {
  await expect(cible).toBeVisible();
  for (let arrets = 0; arrets < ARRETS_MAX; arrets += 1) {
    if (await cible.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${cible}`);
}

/** Goes to it by Tab, and presses Enter. */
export async function presser(page: Page, cible: Locator): Promise<void> {
  await tabulerVers(page, cible);
  await page.keyboard.press('Enter');
}

/** The focus is somewhere to go on from: within the content, or in a window over it. */
export async function verifierFocus(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('main, dialog[open]') !== null), {
      message: 'the focus is in the content of the page',
    })
    .toBe(true);
}
