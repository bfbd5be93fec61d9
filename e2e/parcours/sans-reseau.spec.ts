import type { Page } from '@playwright/test';
import { papillon } from '../harnais/acces';
import { JURYS_DEMO } from '../harnais/jurys';
import { expect, test } from '../harnais/surveillance';
import { connecterJury } from '../pages/connexion';
import { president } from '../pages/president';

const MOTIF = 'Assiduité et progression';

/** Counts what asks the server for a page, whole or as Next does, from now on. */
function compterPagesDemandees(page: Page): () => number {
  let demandees = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest() || request.headers().rsc !== undefined) demandees += 1;
  });
  return () => demandees;
}

/** The screen of that name is there: its title, the tab's, and no other title left behind. */
async function voir(page: Page, titre: string | RegExp, onglet: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: titre })).toBeVisible();
  await expect(page).toHaveTitle(`${onglet} · Portail des jurys`);
  await expect(page.locator('head title')).toHaveCount(1);
}

test('without the network one goes from the grid to the sheets and back, by keys, links and history', async ({
  page,
  surveillance,
}) => {
  const jury = JURYS_DEMO.deuxPersonnes;
  await connecterJury(page, papillon(jury));
  const pr = president(page, jury);
  await pr.ouvrirGrille();
  const [premier = '', second = '', troisieme = ''] = await pr.numeros();
  const grille = () => voir(page, new RegExp(`^Délibération du 1er groupe, jury ${jury}$`), 'Délibération');
  const fiche = (numero: string) => voir(page, `Candidat ${numero}`, `Candidat ${numero}`);
  const suivre = (nom: string) => page.getByRole('link', { name: nom, exact: true }).click();
  await grille();

  // The live link tries again, in vain, while the line is cut.
  surveillance.tolerer(/ERR_INTERNET_DISCONNECTED/);
  await page.context().setOffline(true);
  const demandees = compterPagesDemandees(page);
  await pr.rangee(premier).press('Enter');
  await fiche(premier);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await suivre('Suivant');
  await fiche(second);
  await suivre('Suivant');
  await fiche(troisieme);
  await suivre('Précédent');
  await fiche(second);
  await page.goBack();
  await fiche(troisieme);
  await page.goForward();
  await fiche(second);
  await page
    .getByRole('navigation', { name: 'vous êtes ici' })
    .getByRole('link', { name: 'Délibération' })
    .click();
  await grille();
  await expect(pr.rangee(second)).toBeFocused();
  await pr.rangee(second).getByRole('link', { name: second }).click();
  await fiche(second);
  await suivre('Revenir à la grille');
  await grille();
  await page.goBack();
  await fiche(second);
  expect(demandees()).toBe(0);
});

test('a live refresh of a sheet that the browser opened keeps what is typed there, and the way back without the network', async ({
  page,
  surveillance,
  nouvellePersonne,
}) => {
  const jury = JURYS_DEMO.deuxPersonnes;
  await connecterJury(page, papillon(jury));
  const pr = president(page, jury);
  // Says once, when told to, that anything may have changed; is cut and opened again for as long as there is nothing else.
  let aDire = '';
  await page.route('**/api/direct?*', (route) => {
    const body = aDire;
    aDire = '';
    return route.fulfill({ contentType: 'text/event-stream', body });
  });
  await pr.ouvrirGrille();
  const [premier = '', second = ''] = await pr.numeros();
  await pr.ouvrirFiche(premier);
  await page.getByRole('link', { name: 'Suivant', exact: true }).click();
  await voir(page, `Candidat ${second}`, `Candidat ${second}`);
  const champs = page.locator('#points-jury');
  const points = champs.getByRole('textbox', { name: /^Points de jury, sur le total/ });
  const motif = champs.getByRole('combobox', { name: /^Motif/ });
  await points.fill('2');
  await motif.fill(MOTIF);

  const autre = await nouvellePersonne();
  await connecterJury(autre, papillon(jury, 'vice-président'));
  const vp = president(autre, jury);
  await vp.ouvrirGrille();
  await vp.accorderPoints(second, '1,5', MOTIF);
  await vp.enregistre();
  aDire = 'data: null\n\n';
  await expect(page.getByText(/a modifié ce candidat pendant votre saisie/)).toBeVisible();
  await voir(page, `Candidat ${second}`, `Candidat ${second}`);
  await expect(points).toHaveValue('2');
  await expect(motif).toHaveValue(MOTIF);
  await expect(motif).toBeFocused();

  surveillance.tolerer(/ERR_INTERNET_DISCONNECTED/);
  await page.context().setOffline(true);
  await page.goBack();
  await voir(page, `Candidat ${premier}`, `Candidat ${premier}`);
  await page.goBack();
  await expect(pr.grille).toBeVisible();
});

/** The deliberation and its second window are kept on this computer: they open without a network. */
async function attendreGardee(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('delib-page')).keys()).length))
    .toBe(2);
}

test('a grid or a sheet opens without the network, with what was saved since it was read and what waits; nothing stays after a logout', async ({
  page,
  surveillance,
}) => {
  const jury = JURYS_DEMO.deuxPersonnes;
  surveillance.tolerer(/ERR_INTERNET_DISCONNECTED|Failed to fetch|503/);
  await connecterJury(page, papillon(jury));
  const pr = president(page, jury);
  await pr.ouvrirGrille();
  await attendreGardee(page);
  const numeros = await pr.numeros();
  const [enregistree = '', attend = ''] = numeros.slice(-2);
  await pr.accorderPoints(enregistree, '4', MOTIF);
  await pr.enregistre();
  await page.context().setOffline(true);
  await pr.accorderPoints(attend, '5', MOTIF);

  await page.reload();
  await expect(pr.rangee(enregistree)).toContainText('4,00 points');
  await expect(pr.rangee(attend)).toContainText('5,00 points');
  await expect(pr.rangee(attend)).toContainText('pas encore enregistré');
  await pr.ouvrirFiche(attend);
  await page.reload();
  await voir(page, `Candidat ${attend}`, `Candidat ${attend}`);
  await expect(page).toHaveURL(new RegExp(`/deliberation/${attend}$`));
  const projetee = page.waitForEvent('popup');
  await page.keyboard.press('w');
  await expect((await projetee).getByText(attend).first()).toBeVisible();
  await (await projetee).close();
  await page.goto(`${pr.url}/tenue`);
  await expect(page.getByRole('heading', { level: 1, name: 'Le serveur ne répond pas' })).toBeVisible();
  await page.getByRole('link', { name: 'Ouvrir la délibération' }).click();
  await expect(pr.rangee(attend)).toContainText('pas encore enregistré');

  await page.context().setOffline(false);
  await pr.enregistre();
  await expect(pr.rangee(attend)).not.toContainText('pas encore enregistré');
  await page.getByRole('button', { name: 'Se déconnecter' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Connexion' })).toBeVisible();
  await expect.poll(() => page.evaluate(() => caches.has('delib-page'))).toBe(false);
  await page.context().setOffline(true);
  await page.goto(`${pr.url}/deliberation`);
  await expect(page.getByRole('heading', { level: 1, name: 'Le serveur ne répond pas' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ouvrir la délibération' })).toHaveCount(0);
});
