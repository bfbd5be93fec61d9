import type { Page } from '@playwright/test';
import { compte, papillon, readDemo } from '../harnais/acces';
import { verifierAccessibilite } from '../harnais/accessibilite';
import { JURYS_DEMO } from '../harnais/jurys';
import { expect, test } from '../harnais/surveillance';
import { chefDeCentre } from '../pages/chef-de-centre';
import { connecterJury, connecterUtilisateur, pageConnexion } from '../pages/connexion';
import { president } from '../pages/president';

/**
 * Every page that no journey stops at, and every window that opens on one: axe in both themes, 320 pixels. The
 * menu itself says which pages a role has, so that a new activity is visited without being named here.
 */

for (const qui of ['chefCentre1', 'gestionnaire', 'rssi'] as const) {
  test(`every page of the menu of ${qui} is accessible`, async ({ page }) => {
    test.setTimeout(300_000);
    await connecterUtilisateur(page, compte(qui));
    await verifierAccessibilite(page);
    const { url, cheminsDuMenu } = chefDeCentre(page);
    for (const chemin of await cheminsDuMenu()) {
      await page.goto(`${url}${chemin}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await verifierAccessibilite(page);
    }
    // Where there are jurys to look for, the other tab and the open menu too.
    const detaillee = page.getByRole('tab', { name: 'Vue détaillée' });
    if ((await detaillee.count()) > 0) {
      await detaillee.click();
      await expect(page.getByRole('button', { name: 'Rechercher' })).toBeVisible();
      await verifierAccessibilite(page);
    }
  });
}

test('the menu unfolded, the display settings and the history of a jury are accessible', async ({ page }) => {
  await connecterUtilisateur(page, compte('chefCentre2'));
  const chef = chefDeCentre(page);
  await chef.menu.getByRole('button', { name: 'Délibération', exact: true }).click();
  await verifierAccessibilite(page);
  await page
    .getByRole('button', { name: /^Paramètres d.affichage$/ })
    .first()
    .click();
  await expect(page.getByRole('dialog', { name: /^Paramètres d.affichage$/ })).toBeVisible();
  await verifierAccessibilite(page);
  await page.keyboard.press('Escape');
  await chef.ouvrir('Délibération', 'Gérer l’avancement des jurys');
  await page.getByRole('button', { name: `Historique du jury ${JURYS_DEMO.signeCentre2}` }).click();
  await expect(chef.dialogue(`Historique du jury ${JURYS_DEMO.signeCentre2}`)).toBeVisible();
  await verifierAccessibilite(page);
});

test('the pages that anyone may open are accessible, the one that does not exist and a refused login too', async ({
  page,
  surveillance,
}) => {
  surveillance.tolerer(/status of 404/);
  const { centre, juryPortal } = readDemo();
  for (const adresse of [
    `${centre.url}/verifier`,
    `${centre.url}/verifier?numero=PV-2026-99999-1-v1&empreinte=${'0'.repeat(64)}`,
    `${centre.url}/accessibilite`,
    `${juryPortal.url}/accessibilite`,
    `${centre.url}/connexion?fin=1`,
  ]) {
    await page.goto(adresse);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await verifierAccessibilite(page);
  }
  const connexion = pageConnexion(page, 'jury');
  await connexion.ouvrir();
  await verifierAccessibilite(page);
  await connexion.essayer({ login: 'J00000-VP', motDePasse: 'rien de bon' });
  await expect(connexion.alerte).toContainText('Identifiant ou mot de passe incorrect');
  await verifierAccessibilite(page);
});

/** Every page of the portal of these jurys, one after the other. */
async function visiterLePortail(page: Page, jurys: readonly string[]): Promise<void> {
  const { url } = readDemo().juryPortal;
  for (const jury of jurys) {
    await connecterJury(page, papillon(jury));
    await verifierAccessibilite(page);
    for (const chemin of [
      '/deliberation',
      '/tenue',
      '/pv',
      '/documents/statistiques',
      '/documents/avant-apres',
    ]) {
      await page.goto(`${url}${chemin}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await verifierAccessibilite(page);
    }
    await page.goto(`${url}/`);
    await page.getByRole('banner').getByRole('button', { name: 'Se déconnecter' }).click();
    await expect(page).toHaveURL(/\/connexion/);
  }
}

test('every page of the jury portal is accessible, whatever the état of the jury', async ({
  page,
  surveillance,
}) => {
  test.setTimeout(300_000);
  surveillance.tolerer(/status of 404/);
  const { nonOuvert, aSigner, signeCentre1, signeCentre2, lecture } = JURYS_DEMO;
  await visiterLePortail(page, [nonOuvert, aSigner, signeCentre1, signeCentre2]);
  await connecterJury(page, papillon(lecture));
  await page.goto(`${readDemo().juryPortal.url}/deliberation/00000000`);
  await expect(page.getByRole('heading', { name: 'Page introuvable' })).toBeVisible();
  await verifierAccessibilite(page);
});

test('every page of the jury portal is accessible in the 2nd groupe too, the sheet of a candidate included', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const { orauxIncomplets, signe2ndCentre1, secondGroupe } = JURYS_DEMO;
  await visiterLePortail(page, [orauxIncomplets, signe2ndCentre1]);
  await connecterJury(page, papillon(secondGroupe));
  await verifierAccessibilite(page);
  const p = president(page, secondGroupe);
  await p.ouvrirGrille();
  await verifierAccessibilite(page);
  const [numero = ''] = await p.numeros();
  await p.ouvrirFiche(numero);
  await verifierAccessibilite(page);
});

test('the windows of the grid are accessible: points, keys, clear cases, closing refused', async ({
  page,
}) => {
  const jury = JURYS_DEMO.lecture;
  await connecterJury(page, papillon(jury));
  const p = president(page, jury);
  await p.ouvrirGrille();
  const [numero = ''] = await p.numeros();
  await p
    .rangee(numero)
    .getByRole('button', { name: `Points de jury du candidat ${numero}` })
    .click();
  const points = p.dialogue(`Points de jury, candidat ${numero}`);
  await points.getByRole('textbox', { name: /^Points de jury, sur le total/ }).fill('beaucoup');
  await verifierAccessibilite(page);
  await page.keyboard.press('Escape');
  await expect(points).toBeHidden();

  await page.keyboard.press('?');
  await expect(p.dialogue('Aide sur cette page')).toBeVisible();
  await verifierAccessibilite(page);
  await page.keyboard.press('Escape');
  await expect(p.dialogue('Aide sur cette page')).toBeHidden();

  await page.getByRole('button', { name: /^Valider les cas clairs/ }).click();
  const clairs = p.dialogue(/^Valider \d+ cas clairs/);
  await expect(clairs).toBeVisible();
  await verifierAccessibilite(page);
  await clairs.getByRole('button', { name: 'Annuler' }).click();
  await expect(clairs).toBeHidden();

  // The tools of the grid, then nothing that answers: the page says so in words.
  await page.getByRole('button', { name: 'Filtrer et trier' }).click();
  await verifierAccessibilite(page);
  await page.getByRole('searchbox', { name: 'Numéro d’anonymat' }).fill('aucun');
  await expect(page.getByText(/^Les filtres masquent/)).toBeVisible();
  await verifierAccessibilite(page);
});
