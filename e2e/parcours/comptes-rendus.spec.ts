import { compte } from '../harnais/acces';
import { verifierAccessibilite } from '../harnais/accessibilite';
import { pendantQueLesFichiersAttendent } from '../harnais/base';
import { lireZip } from '../harnais/documents';
import { expect, test } from '../harnais/surveillance';
import { chefDeCentre } from '../pages/chef-de-centre';
import { compteRendu } from '../pages/compte-rendu';
import { connecterUtilisateur } from '../pages/connexion';
import { pageStatistiques } from '../pages/statistiques';

const ACTIVITE = 'Editer les statistiques avant délibération';

test('a generation is followed, downloaded as its digest says, and done again by someone else', async ({
  page,
  nouvellePersonne,
  surveillance,
}) => {
  await connecterUtilisateur(page, compte('chefCentre1'));
  const chef = chefDeCentre(page);
  await chef.ouvrir('Délibération', ACTIVITE);
  await page.getByRole('button', { name: 'Tout cocher' }).click();
  const dernier = await pageStatistiques(page).visualiserEnTraitement();
  await expect(dernier).toHaveURL(/\/comptes-rendus\/[0-9a-f-]{36}$/);
  const rapport = compteRendu(dernier);
  await expect(rapport.critere('Jurys')).toContainText('20102');
  await rapport.attendre('Succès');
  const { nom, octets } = await rapport.telecharger();
  expect(nom).toMatch(/\.zip$/);
  expect(octets.subarray(0, 2).toString()).toBe('PK');
  await expect(dernier.getByText(/^Expire le \d\d\/\d\d\/\d{4}/)).toBeVisible();
  await verifierAccessibilite(dernier);

  // The gestionnaire sees it, and does it again for what they see: it is theirs.
  const bureau = await nouvellePersonne();
  await connecterUtilisateur(bureau, compte('gestionnaire'));
  await bureau.goto(dernier.url());
  await expect(compteRendu(bureau).resultat).toHaveText('Succès');
  await compteRendu(bureau).refaire();
  await compteRendu(bureau).attendre('Succès');
  await expect(compteRendu(bureau).critere('Jurys')).toContainText('20102');

  // The centre does not see what the gestionnaire asked for; the other centre sees neither.
  surveillance.tolerer(/comptes-rendus\/[0-9a-f-]{36} .*404/);
  await page.goto(bureau.url());
  await expect(page.getByRole('heading', { level: 1 })).toContainText('introuvable');
  const autre = await nouvellePersonne();
  await connecterUtilisateur(autre, compte('chefCentre2'));
  await autre.goto(dernier.url());
  await expect(autre.getByRole('heading', { level: 1 })).toContainText('introuvable');

  await chef.ouvrir('Délibération', 'Comptes-rendus');
  await page.getByLabel('Résultat', { exact: true }).selectOption('Succès');
  await expect(page).toHaveURL(/f_resultat=succes/);
  await page.getByLabel('Activité', { exact: true }).selectOption(ACTIVITE);
  await expect(page).toHaveURL(/f_activite=[^&]+&f_resultat=succes/);
  await expect(page.getByRole('cell', { name: /^1 fichier, expire le / }).first()).toBeVisible();
  await verifierAccessibilite(page);
});

test('a generation that lasts is followed, cancelled for good, then done again and run again to its file', async ({
  page,
}) => {
  await connecterUtilisateur(page, compte('chefCentre1'));
  await chefDeCentre(page).ouvrir('Délibération', ACTIVITE);
  await page.getByRole('button', { name: 'Tout cocher' }).click();
  let suivi = page;
  await pendantQueLesFichiersAttendent(async () => {
    suivi = await pageStatistiques(page).visualiserEnTraitement();
    const rapport = compteRendu(suivi);
    await rapport.attendre('En cours');
    await expect.poll(() => rapport.avancement()).toBeGreaterThan(0);
    await expect(rapport.telechargements).toHaveCount(0);
    await verifierAccessibilite(suivi);

    await rapport.demanderAnnulation('Laisser continuer');
    await expect(rapport.resultat).toHaveText('En cours');
    await rapport.demanderAnnulation('Annuler le traitement');
    await rapport.attendre('Annulé');
    await expect(rapport.telechargements).toHaveCount(0);
    await expect(suivi.getByRole('progressbar')).toHaveCount(0);
    await verifierAccessibilite(suivi);
    await page.goto(new URL('/comptes-rendus', suivi.url()).href);
    await page.getByLabel('Résultat', { exact: true }).selectOption('Annulé');
    await expect(page).toHaveURL(/f_resultat=annule/);
    await expect(page.getByRole('link', { name: /statistiques/i }).first()).toBeVisible();
  });
  // The worker is let go of in the middle of what was cancelled: nothing comes of it.
  const annule = suivi.url();
  await compteRendu(suivi).refaire();
  await compteRendu(suivi).attendre('Succès');
  const refait = await compteRendu(suivi).telecharger();
  await suivi.goto(annule);
  await expect(compteRendu(suivi).resultat).toHaveText('Annulé');
  await expect(compteRendu(suivi).telechargements).toHaveCount(0);

  await suivi.getByRole('button', { name: 'Relancer' }).click();
  await compteRendu(suivi).attendre('Succès');
  await expect(suivi).toHaveURL(annule);
  const relance = await compteRendu(suivi).telecharger();
  const [premiers, seconds] = [await lireZip(refait.octets), await lireZip(relance.octets)];
  expect([...premiers.keys()]).toContain('statistiques-20102.pdf');
  expect([...seconds.keys()]).toEqual([...premiers.keys()]);
});
