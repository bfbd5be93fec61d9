import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { compte, papillon } from '../harnais/acces';
import { verifierAccessibilite } from '../harnais/accessibilite';
import { type AppAPart, demarrerApp } from '../harnais/app-a-part';
import { JURYS_DEMO } from '../harnais/jurys';
import { expect, test } from '../harnais/surveillance';
import { pageConnexion } from '../pages/connexion';

/** A session of some seconds: it warns a quarter of that before its end. */
const INACTIVITE_S = 24;
/** From the last use to the warning, and from there to the end; a slow machine has as long again. */
const PREVENUE = { timeout: INACTIVITE_S * 1000 };
const FINIE = { timeout: INACTIVITE_S * 2000 };

let centre: AppAPart;
let portail: AppAPart;
test.beforeAll(async () => {
  centre = await demarrerApp('centre', { SESSION_INACTIVITE_SECONDES: String(INACTIVITE_S) });
  // Its first session is its longest: nothing prolongs it.
  portail = await demarrerApp('jury-portal', {
    SESSION_INACTIVITE_SECONDES: String(INACTIVITE_S),
    SESSION_MAXIMALE_SECONDES: String(INACTIVITE_S),
  });
});
test.afterAll(async () => {
  await centre?.arreter();
  await portail?.arreter();
});

const fenetre = (page: Page, titre: string) => page.getByRole('dialog', { name: titre });
const prevenue = (page: Page) => fenetre(page, 'Votre session va prendre fin');
const finie = (page: Page) => fenetre(page, 'Votre session a pris fin');

async function seConnecter(page: Page, app: 'centre' | 'jury', acces: { login: string; motDePasse: string }) {
  const { identifiant, motDePasse } = pageConnexion(page, app);
  await identifiant.fill(acces.login);
  await motDePasse.fill(acces.motDePasse);
  await page.getByRole('button', { name: 'Se connecter' }).click();
}

test('the end of a session is told before it comes, put off in every tab, and what is typed outlives it', async ({
  page,
  surveillance,
}) => {
  test.setTimeout(240_000);
  surveillance.tolerer(/status of 401/);
  const { identifiant: login, motDePasse } = compte('chefCentre1');
  await page.goto(`${centre.url}/general/gerer-avancement-jurys`);
  await seConnecter(page, 'centre', { login, motDePasse });
  await expect(page).toHaveURL(`${centre.url}/general/gerer-avancement-jurys`);
  const recherche = page.getByRole('searchbox').first();
  await recherche.fill('20101');
  const autre = await page.context().newPage();
  await autre.goto(`${centre.url}/comptes-rendus?tri=-demande`);

  await expect(prevenue(page)).toBeVisible(PREVENUE);
  await expect(prevenue(autre)).toBeVisible(PREVENUE);
  const rester = prevenue(page).getByRole('button', { name: 'Rester connecté' });
  await expect(rester).toBeFocused();
  await expect(prevenue(page).getByRole('timer')).toHaveText(/^Il reste \d\ssecondes?\.$/);
  await page.keyboard.press('Enter');
  await expect(prevenue(page)).toBeHidden();
  await expect(recherche).toBeFocused();
  await expect(prevenue(autre)).toBeHidden();

  await expect(finie(page)).toBeVisible(FINIE);
  await expect(finie(autre)).toBeVisible(FINIE);
  await verifierAccessibilite(page);
  await page.keyboard.press('Escape');
  await expect(finie(page)).toBeVisible();

  await finie(autre).getByRole('link', { name: 'Se reconnecter', exact: true }).click();
  await expect(autre.getByRole('main').getByRole('alert')).toContainText('Votre session a pris fin');
  await seConnecter(autre, 'centre', { login, motDePasse });
  await expect(autre).toHaveURL(`${centre.url}/comptes-rendus?tri=-demande`);
  // The first tab goes on by itself, as it was left.
  await expect(finie(page)).toBeHidden();
  await expect(recherche).toHaveValue('20101');
  await expect(recherche).toBeFocused();
});

test('an end that nothing puts off says so, leaves what is being typed alone, and the page comes back after the login', async ({
  page,
  surveillance,
}) => {
  test.setTimeout(240_000);
  surveillance.tolerer(/status of 401|ERR_FAILED|Failed to load/);
  const acces = papillon(JURYS_DEMO.lecture);
  await page.goto(`${portail.url}/deliberation`);
  await seConnecter(page, 'jury', acces);
  await expect(page.getByRole('grid')).toBeVisible();
  await page
    .getByRole('row', { name: /^Candidat \d/ })
    .first()
    .focus();
  await page.keyboard.press('p');
  const points = page.getByRole('textbox', { name: /^Points de jury, sur le total/ });
  await expect(points).toBeFocused();
  await points.fill('2,5');

  await expect(prevenue(page)).toBeVisible(PREVENUE);
  await expect(prevenue(page)).toContainText('ne peut plus être prolongée');
  // Some seconds are left: the window alone, in one theme.
  expect((await new AxeBuilder({ page }).include('dialog[open]').analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(prevenue(page)).toBeHidden();
  await expect(points).toBeFocused();
  await expect(points).toHaveValue('2,5');

  await expect(finie(page)).toBeVisible(FINIE);
  const [onglet] = await Promise.all([
    page.context().waitForEvent('page'),
    finie(page).getByRole('link', { name: 'Se reconnecter dans un autre onglet' }).click(),
  ]);
  await seConnecter(onglet, 'jury', acces);
  await expect(onglet).toHaveURL(`${portail.url}/deliberation`);
  await expect(finie(page)).toBeHidden();
  await expect(points).toHaveValue('2,5');
});
