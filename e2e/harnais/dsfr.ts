import { expect, type Locator } from '@playwright/test';

/**
 * Ticks a checkbox or picks a radio, by the space bar. DSFR draws the box before the label, over the input: where a
 * table has no words in the label, there is nothing that Playwright would call visible to click on.
 */
export async function cocher(champ: Locator): Promise<void> {
  await expect(champ).toBeEnabled();
  if (!(await champ.isChecked())) await champ.press('Space');
  await expect(champ).toBeChecked();
}
