import { expect, type Locator } from '@playwright/test';

/**
 * Ticks a checkbox or picks a radio. DSFR draws the box in the label, which covers the input: the click falls on the
 * label, as a person's does.
 */
export async function cocher(champ: Locator): Promise<void> {
  await expect(champ).toBeEnabled();
  await champ.check({ force: true });
}
