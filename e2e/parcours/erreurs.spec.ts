import type { APIRequestContext } from '@playwright/test';
import { compte, papillon, readDemo } from '../harnais/acces';
import { CENTRE } from '../harnais/acces-centre';
import { PORTAIL } from '../harnais/acces-portail';
import { verifierAccessibilite } from '../harnais/accessibilite';
import { JURYS_DEMO } from '../harnais/jurys';
import { methodesDe } from '../harnais/routes';
import { expect, test } from '../harnais/surveillance';
import { connecterJury, connecterUtilisateur } from '../pages/connexion';

const METHODES = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const IDS = { signeCentre1: 'x', signeCentre2: 'x', signe2ndCentre1: 'x', signe2ndCentre2: 'x' };

/** Every method that a route does not take is refused in French, with those that it takes. */
async function verifierMethodes(
  personne: APIRequestContext,
  base: string,
  app: 'centre' | 'jury-portal',
  cheminDe: (adresse: string) => string,
): Promise<void> {
  const routes = methodesDe(app);
  expect(routes.size).toBeGreaterThan(5);
  for (const [adresse, prises] of routes) {
    expect(prises.length, adresse).toBeGreaterThan(0);
    for (const method of METHODES) {
      if (prises.includes(method)) continue;
      const reponse = await personne.fetch(`${base}${cheminDe(adresse)}`, { method, maxRedirects: 0 });
      expect.soft(reponse.status(), `${method} ${adresse}`).toBe(405);
      const allow = prises.flatMap((prise) => (prise === 'GET' ? ['GET', 'HEAD'] : [prise])).sort();
      expect.soft(reponse.headers().allow?.split(', ').sort(), `${method} ${adresse}`).toEqual(allow);
      expect.soft(await reponse.text(), `${method} ${adresse}`).toMatch(/Rien n’a été modifié/);
    }
  }
}

test('every route refuses in French the methods that it does not take', async ({ nouvellePersonne }) => {
  const { centre, juryPortal } = readDemo();
  const bureau = await nouvellePersonne();
  await connecterUtilisateur(bureau, compte('gestionnaire'));
  await verifierMethodes(bureau.request, centre.url, 'centre', (adresse) => {
    const demande = CENTRE[adresse]?.[0];
    if (!demande) throw new Error(`${adresse} is in no table`);
    return demande.chemin(IDS);
  });
  const jury = await nouvellePersonne();
  await connecterJury(jury, papillon(JURYS_DEMO.lecture));
  await verifierMethodes(jury.request, juryPortal.url, 'jury-portal', (adresse) => {
    const demande = PORTAIL[adresse];
    if (!demande) throw new Error(`${adresse} is in no table`);
    return demande.chemin;
  });
});

test('the address of a list, opened by itself, leads to the page whose button gives it', async ({
  page,
  surveillance,
}) => {
  surveillance.tolerer(/status of 405/);
  await connecterUtilisateur(page, compte('chefCentre1'));
  await page.goto(`${readDemo().centre.url}/avant-1er-groupe/editer-listes-candidats/liste`);
  await expect(page.getByRole('heading', { level: 1, name: 'Demande impossible' })).toBeVisible();
  await verifierAccessibiliteNue(page.url());
  await page.getByRole('link', { name: 'Aller à la page' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Editer les listes de candidats' })).toBeVisible();

  async function verifierAccessibiliteNue(adresse: string) {
    // Without DSFR there is no theme to wait for: the browser's own colours follow the system's.
    expect(adresse).toMatch(/\/liste$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(page).toHaveTitle('Demande impossible');
  }
});

test('an address that does not exist, or is none at all, is a page in French with a way back', async ({
  page,
  surveillance,
}) => {
  surveillance.tolerer(/status of 40[04]/);
  await connecterJury(page, papillon(JURYS_DEMO.lecture));
  const { url } = readDemo().juryPortal;
  for (const chemin of [
    '/nulle-part',
    '/deliberation/x/y/z',
    '/%E0%A4%A',
    '/%ff',
    '/deliberation/%00',
    '/%',
  ]) {
    const reponse = await page.goto(`${url}${chemin}`);
    expect.soft([400, 404], chemin).toContain(reponse?.status());
    await expect.soft(page.getByRole('heading', { level: 1 }), chemin).toHaveText('Page introuvable');
    await expect.soft(page.getByRole('link', { name: 'Revenir à l’accueil' }), chemin).toBeVisible();
    await expect.soft(page.locator('html'), chemin).toHaveAttribute('lang', 'fr');
  }
  await page.goto(`${url}/nulle-part`);
  await verifierAccessibilite(page);
  const api = await page.request.get(`${url}/api/rien/de/tel`);
  expect(api.status()).toBe(404);
  expect(await api.json()).toMatchObject({ ok: false, phrase: 'Cette adresse ne répond à rien.' });
});
