import { expect, type Page } from '@playwright/test';

/**
 * « Visualiser »: the PDF opens in a tab of its own. The browser shows it by a viewer, whose page is what a test would
 * be given: the bytes are read on their way.
 * @param adresse pattern of the address that the form is posted to
 */
export async function visualiser(page: Page, adresse: string): Promise<Uint8Array> {
  let octets: Uint8Array = new Uint8Array();
  await page.context().route(adresse, async (route) => {
    const recue = await route.fetch({ headers: await route.request().allHeaders() });
    expect(recue.status(), await recue.text()).toBe(200);
    expect(recue.headers()['content-type']).toBe('application/pdf');
    octets = await recue.body();
    await route.fulfill({ response: recue });
  });
  const onglet = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Visualiser' }).click();
  await expect.poll(() => octets.length).toBeGreaterThan(0);
  await (await onglet).close();
  await page.context().unroute(adresse);
  return octets;
}
