import { setTimeout as delay } from 'node:timers/promises';
import { compte } from '../harnais/acces';
import { expect, test } from '../harnais/surveillance';
import { chefDeCentre } from '../pages/chef-de-centre';
import { connecterUtilisateur } from '../pages/connexion';

/** A server that has much to do. */
const LENTEUR_MS = 1500;

/** In the page: counts how often it has no title once it has had one. A tab blinks, and a reader hears nothing, meanwhile. */
function surveillerTitre(): void {
  let titre = '';
  Reflect.set(globalThis, 'titresVides', 0);
  new MutationObserver(() => {
    if (titre !== '' && document.title === '') {
      Reflect.set(globalThis, 'titresVides', Number(Reflect.get(globalThis, 'titresVides')) + 1);
    }
    titre = document.title;
  }).observe(document, { childList: true, subtree: true });
}

test('however many words come, a page on its way is asked for once more at most, and a link followed meanwhile arrives', async ({
  page,
}) => {
  await connecterUtilisateur(page, compte('chefCentre1'));
  const chef = chefDeCentre(page);
  await chef.suivreEditionPv();
  const { pathname } = new URL(page.url());
  const enChemin = { maintenant: 0, auPlus: 0, total: 0 };
  await page.route(
    (url) => url.pathname === pathname,
    async (route) => {
      if (route.request().headers().rsc !== '1') return route.continue();
      enChemin.total += 1;
      enChemin.maintenant += 1;
      enChemin.auPlus = Math.max(enChemin.auPlus, enChemin.maintenant);
      await delay(LENTEUR_MS);
      await route.continue();
      enChemin.maintenant -= 1;
    },
  );
  // A live link that says two hundred times that anything may have changed, then is cut; and again at each opening.
  await page.route('**/api/suivi/flux?*', (route) =>
    route.fulfill({ contentType: 'text/event-stream', body: 'data: null\n\n'.repeat(200) }),
  );
  await page.addInitScript(surveillerTitre);
  await page.reload();
  await expect(page.getByText('Suivi en direct interrompu, reprise automatique.')).toBeVisible();
  await expect.poll(() => enChemin.total).toBe(2);
  await expect(page.getByText(/Page mise à jour à \d\d:\d\d/)).toBeVisible();

  // Again: now the reader leaves while the page is on its way.
  await expect.poll(() => enChemin.total).toBe(3);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'titresVides'))).toBe(0);
  await chef.menu.getByRole('link', { name: 'Accueil', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
  expect(enChemin.auPlus).toBe(1);
});
