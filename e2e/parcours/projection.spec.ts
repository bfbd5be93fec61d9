import type { Page } from '@playwright/test';
import { papillon, readDemo } from '../harnais/acces';
import { verifierAccessibilite } from '../harnais/accessibilite';
import { JURYS_DEMO } from '../harnais/jurys';
import { expect, test } from '../harnais/surveillance';
import { connecterJury } from '../pages/connexion';
import { president } from '../pages/president';

/** Read only: what these journeys enter is entered without a network, and never leaves. */
const JURY = JURYS_DEMO.lecture;
const MOTIF = 'Assiduité et progression';

async function voirCandidat(projection: Page, numero: string): Promise<void> {
  await expect(projection.getByRole('heading', { level: 1, name: numero, exact: true })).toBeVisible();
}

/** The figure that stands under that name. */
const chiffre = (projection: Page, titre: string) =>
  projection
    .locator('dl > div')
    .filter({ has: projection.getByText(titre, { exact: true }) })
    .getByRole('definition');

test('the second window follows the first from the grid to the sheets, decides nothing, and goes on without a network', async ({
  page,
  surveillance,
}) => {
  await connecterJury(page, papillon(JURY));
  const pr = president(page, JURY);
  await pr.ouvrirGrille();
  const [premier = '', second = '', troisieme = ''] = await pr.numeros();
  await pr.rangee(premier).focus();
  const ouverte = page.waitForEvent('popup');
  await page.keyboard.press('w');
  const projection = await ouverte;
  await voirCandidat(projection, premier);
  await verifierAccessibilite(projection);
  // Nothing but how it is shown.
  await expect(projection.getByRole('button')).toHaveText([
    /^Plein écran/,
    /^Masquer la décision/,
    /^Thème sombre/,
  ]);
  await expect(projection.getByRole('link')).toHaveCount(0);
  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 1920, height: 1080 },
  ]) {
    await projection.setViewportSize(viewport);
    const reste = await projection.evaluate(
      () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
    );
    expect(reste, `pixels below a wall of ${viewport.width} pixels`).toBeLessThanOrEqual(0);
  }
  const corps = await chiffre(projection, 'Moyenne').evaluate((each) =>
    parseFloat(getComputedStyle(each).fontSize),
  );
  expect(corps).toBeGreaterThan(60);

  // Asked for again, it is the same window.
  await page.keyboard.press('w');
  expect(page.context().pages()).toHaveLength(2);

  // The live link tries again, in vain, while the line is cut.
  surveillance.tolerer(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  await page.context().setOffline(true);
  await page.bringToFront();
  await pr.rangee(premier).focus();
  await page.keyboard.press('ArrowDown');
  await voirCandidat(projection, second);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Suivant', exact: true }).click();
  await voirCandidat(projection, troisieme);
  await pr.revenirALaGrille();
  await pr.accorderPoints(troisieme, '1,5', MOTIF);
  await expect(chiffre(projection, 'Jury')).toHaveText(/^1,50\spoint$/);
  await expect(projection.getByText(MOTIF)).toHaveCount(0);
  await pr
    .rangee(troisieme)
    .getByRole('button', { name: `Valider la décision du candidat ${troisieme}` })
    .click();
  await pr.rangee(troisieme).focus();
  await expect(chiffre(projection, 'Décision')).not.toHaveText('pas encore validée');
  await projection.keyboard.press('m');
  await expect(chiffre(projection, 'Décision')).toHaveText('masquée');
  await projection.keyboard.press('t');
  await expect(projection.locator('html')).toHaveAttribute('data-fr-theme', 'dark');
  await projection.getByRole('button', { name: 'Plein écran' }).click();
  await expect.poll(() => projection.evaluate(() => document.fullscreenElement !== null)).toBe(true);

  await page.close();
  await expect(
    projection.getByRole('heading', { level: 1, name: 'Fenêtre de délibération fermée' }),
  ).toBeVisible();
});

test('opened first, it waits; it follows the deliberation of its jury, and again after that one was left', async ({
  page,
}) => {
  await connecterJury(page, papillon(JURY));
  const { url } = readDemo().juryPortal;
  const projection = await page.context().newPage();
  await projection.goto(`${url}/projection`);
  await expect(
    projection.getByRole('heading', { level: 1, name: 'En attente de la fenêtre de délibération' }),
  ).toBeVisible();
  await expect(projection).toHaveTitle('Projection · Portail des jurys');
  await verifierAccessibilite(projection);
  await page.bringToFront();
  const pr = president(page, JURY);
  await pr.ouvrirGrille();
  const [premier = '', second = ''] = await pr.numeros();
  await voirCandidat(projection, premier);
  await page.getByRole('link', { name: 'Accueil', exact: true }).first().click();
  await expect(
    projection.getByRole('heading', { level: 1, name: 'Fenêtre de délibération fermée' }),
  ).toBeVisible();
  await pr.ouvrirGrille();
  await pr.ouvrirFiche(second);
  await voirCandidat(projection, second);
});
