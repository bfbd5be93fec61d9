import { compte, papillon, readDemo } from '../harnais/acces';
import { JURYS_DEMO } from '../harnais/jurys';
import { verifierNoms } from '../harnais/noms';
import { expect, test } from '../harnais/surveillance';
import { chefDeCentre } from '../pages/chef-de-centre';
import { connecterJury, connecterUtilisateur, pageConnexion } from '../pages/connexion';
import { president } from '../pages/president';

/** The pages as a screen reader says them; axe, in « accessibilite », knows neither doubles nor levels. */

for (const qui of ['chefCentre1', 'gestionnaire', 'rssi'] as const) {
  test(`the pages of ${qui} are named, ordered and told apart by ear`, async ({ page }) => {
    test.setTimeout(300_000);
    await connecterUtilisateur(page, compte(qui));
    await verifierNoms(page);
    const { url, cheminsDuMenu } = chefDeCentre(page);
    const chemins = await cheminsDuMenu();
    for (const chemin of chemins) {
      await page.goto(`${url}${chemin}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await verifierNoms(page);
    }
    // Where there are jurys to look for, the other tab too.
    const terminer = '/apres-1er-groupe/terminer-1er-groupe';
    if (!chemins.has(terminer)) return;
    await page.goto(`${url}${terminer}`);
    await page.getByRole('tab', { name: 'Vue détaillée' }).click();
    await expect(page.getByRole('button', { name: 'Rechercher' })).toBeVisible();
    await verifierNoms(page);
  });
}

test('the pages of a jury are, at each of its états, and the sheet of a candidate', async ({ page }) => {
  test.setTimeout(300_000);
  const { url } = readDemo().juryPortal;
  await pageConnexion(page, 'jury').ouvrir();
  await verifierNoms(page);
  const { lecture, aSigner, signe2ndCentre1, secondGroupe } = JURYS_DEMO;
  for (const jury of [lecture, aSigner, signe2ndCentre1, secondGroupe]) {
    await connecterJury(page, papillon(jury));
    await verifierNoms(page);
    for (const chemin of ['/tenue', '/pv', '/documents/statistiques', '/documents/avant-apres', '/reprise']) {
      await page.goto(`${url}${chemin}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await verifierNoms(page);
    }
    await page.goto(`${url}/`);
    const p = president(page, jury);
    await p.ouvrirGrille();
    await verifierNoms(page);
    const [numero = ''] = await p.numeros();
    await p.ouvrirFiche(numero);
    await verifierNoms(page);
    await page.goto(`${url}/`);
    await page.getByRole('banner').getByRole('button', { name: 'Se déconnecter' }).click();
    await expect(page).toHaveURL(/\/connexion/);
  }
});
