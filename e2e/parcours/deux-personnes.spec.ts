import { compte, papillon } from '../harnais/acces';
import { JURYS_DEMO } from '../harnais/jurys';
import { compterRelectures } from '../harnais/relectures';
import { expect, test } from '../harnais/surveillance';
import { chefDeCentre } from '../pages/chef-de-centre';
import { connecterJury, connecterUtilisateur } from '../pages/connexion';
import { president } from '../pages/president';

const MOTIF_PR = 'Assiduité et progression';
const MOTIF_VP = 'Appréciations du livret';

test('two people on one candidate: both values are shown and one is chosen', async ({
  page,
  nouvellePersonne,
}) => {
  const jury = JURYS_DEMO.deuxPersonnes;
  const autre = await nouvellePersonne();
  // The vice-président's page misses the live notice: it still shows what was there before.
  await autre.route('**/api/direct?*', () => {});
  await connecterJury(page, papillon(jury));
  await connecterJury(autre, papillon(jury, 'vice-président'));
  const pr = president(page, jury);
  const vp = president(autre, jury);
  await pr.ouvrirGrille();
  await vp.ouvrirGrille();
  const [candidat = '', second = ''] = await pr.numeros();
  const relectures = compterRelectures(page);

  await pr.accorderPoints(candidat, '1', MOTIF_PR);
  await pr.enregistre();
  await vp.accorderPoints(candidat, '2', MOTIF_VP);
  const conflit = autre.getByRole('region', { name: `Candidat ${candidat} : deux saisies en même temps` });
  await expect(conflit).toContainText('Votre saisie');
  await expect(conflit).toContainText('1,00');
  await expect(conflit).toContainText('2,00');
  // The rest of the grid stays usable meanwhile.
  await vp.accorderPoints(second, '0,5', MOTIF_VP);
  await expect(vp.rangee(second)).toContainText('0,50 point');

  await conflit.getByRole('button', { name: 'Garder ma saisie' }).click();
  await expect(conflit).toBeHidden();
  await expect(vp.rangee(candidat)).toContainText('2,00 points');
  // The président sees the choice and the other entry without reloading.
  await expect(pr.rangee(candidat)).toContainText('2,00 points');
  await expect(pr.rangee(second)).toContainText('0,50 point');
  // Candidate by candidate: for what it entered itself it asked for nothing, for the rest not for the whole page.
  expect(relectures()).toBe(0);
});

test('two tabs of one président: the second keeps what the first saved', async ({ page }) => {
  const jury = JURYS_DEMO.deuxPersonnes;
  await connecterJury(page, papillon(jury));
  const seconde = await page.context().newPage();
  await seconde.route('**/api/direct?*', () => {});
  const ici = president(page, jury);
  const la = president(seconde, jury);
  await la.accueil();
  await la.ouvrirGrille();
  await ici.ouvrirGrille();
  const candidat = (await ici.numeros())[4] ?? '';
  await ici.accorderPoints(candidat, '1', MOTIF_PR);
  await ici.enregistre();
  await la.accorderPoints(candidat, '3', MOTIF_PR);
  const conflit = seconde.getByRole('region', { name: `Candidat ${candidat} : deux saisies en même temps` });
  await conflit.getByRole('button', { name: /^Garder ce que / }).click();
  await expect(la.rangee(candidat)).toContainText('1,00 point');
  await expect(ici.rangee(candidat)).toContainText('1,00 point');
});

test('a jury whose PV is not signed is told to sign first, and the centre cannot end it', async ({
  page,
  nouvellePersonne,
}) => {
  const jury = JURYS_DEMO.aSigner;
  await connecterJury(page, papillon(jury));
  await expect(page.getByText('Lisez le PV, puis signez-le.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Clôturer la délibération' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Lire et signer le PV' }).click();
  await expect(page.getByRole('button', { name: 'Signer le PV' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Clôturer la délibération' })).toHaveCount(0);

  const bureau = await nouvellePersonne();
  await connecterUtilisateur(bureau, compte('chefCentre2'));
  const chef = chefDeCentre(bureau);
  await chef.suivreEditionPv();
  await expect(chef.ligne(jury)).toContainText('PV non signé');
  await chef.ouvrir('Délibération', 'Editer les listes de résultats du centre de délibération');
  await expect(bureau.getByRole('checkbox', { name: new RegExp(`^${jury} `) })).toBeDisabled();
});

test('a jury brought back while the chef confirms is reported not done, with who did what', async ({
  page,
  nouvellePersonne,
}) => {
  const jury = JURYS_DEMO.fermeture;
  await connecterUtilisateur(page, compte('chefCentre2'));
  const chef = chefDeCentre(page);
  await chef.ouvrir('Délibération', 'Terminer le 1er groupe');
  await page.getByRole('button', { name: 'Terminer 1er groupe' }).click();
  const fenetre = chef.dialogue('Terminer le 1er groupe ?');
  await expect(fenetre).toContainText(jury);

  const bureau = await nouvellePersonne();
  await connecterUtilisateur(bureau, compte('gestionnaire'));
  const academie = chefDeCentre(bureau);
  await academie.ouvrir('Délibération', 'Gérer l’avancement des jurys');
  await bureau.getByRole('searchbox', { name: 'Jury', exact: true }).fill(jury);
  await bureau.getByRole('button', { name: 'Rechercher' }).click();
  await academie.choisirEtat(jury, '110 Délibération du 1er groupe');
  await academie.enregistrer();
  const exceptionnel = academie.dialogue('Modifier l’état de 1 jury à titre exceptionnel ?');
  await exceptionnel.getByRole('textbox', { name: /^Motif/ }).fill('Erreur de report signalée par le jury');
  await exceptionnel.getByRole('button', { name: 'OK' }).click();
  expect(await academie.compteRendu()).toContain(`Jury ${jury} : passé à l’état 110`);

  await fenetre.getByRole('button', { name: 'OK' }).click();
  const rapport = await chef.compteRendu();
  expect(rapport).toContain(`Jury ${jury}`);
  expect(rapport).not.toContain(`Jury ${jury} : passé à l’état 140`);
  expect(rapport).toContain('Dominique Lavigne');
});
