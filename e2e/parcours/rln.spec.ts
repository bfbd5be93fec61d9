import type { Locator } from '@playwright/test';
import { compte } from '../harnais/acces';
import { verifierAccessibilite } from '../harnais/accessibilite';
import { lireZip, texteDuPdf } from '../harnais/documents';
import { cocher } from '../harnais/dsfr';
import { JURYS_DEMO } from '../harnais/jurys';
import { expect, test } from '../harnais/surveillance';
import { chefDeCentre } from '../pages/chef-de-centre';
import { compteRendu } from '../pages/compte-rendu';
import { connecterUtilisateur } from '../pages/connexion';
import { listesCandidats } from '../pages/listes-candidats';
import { pageRln } from '../pages/rln';

const ACTIVITE = 'RLN des candidats admissibles du centre de délibération';
const JURY = JURYS_DEMO.signe2ndCentre1;

test('« 5. RLN des candidats admissibles », one file: title on the cover alone, signataire at the foot, marks and disciplines', async ({
  page,
}) => {
  await connecterUtilisateur(page, compte('chefCentre1'));
  await chefDeCentre(page).ouvrir('Délibération', ACTIVITE);
  const rln = pageRln(page);
  await rln.titre.fill('Relevés du lundi');
  await rln.signataire.fill('La cheffe de centre, Alix Dupré');
  await verifierAccessibilite(page);

  // What was typed in one tab is still there from the other, and a number typed is in no address.
  await rln.criteres();
  await page.getByRole('searchbox', { name: 'Numéro candidat' }).fill('0123456789');
  await verifierAccessibilite(page);
  await rln.parametres();
  await expect(rln.signataire).toHaveValue('La cheffe de centre, Alix Dupré');
  await rln.criteres();
  await expect(page.getByRole('searchbox', { name: 'Numéro candidat' })).toHaveValue('0123456789');
  expect(page.url()).not.toContain('0123456789');
  await page.getByRole('button', { name: 'Retirer le critère Numéro candidat' }).click();
  const jurys = page.getByRole('combobox', { name: 'Jury', exact: true });
  await jurys.selectOption({ label: await libelleDe(jurys.locator('option'), JURY) });

  await rln.visualiser();
  const rapport = compteRendu(page);
  await expect(rapport.resultat).toHaveText(/^Succès/, { timeout: 60_000 });
  await expect(rapport.critere('Jurys')).toHaveText(JURY);
  const { nom, octets } = await rapport.telecharger();
  expect(nom).toBe('Releves-du-lundi.pdf');
  const pages = (await texteDuPdf(octets)).split('\f').slice(0, -1);
  const [couverture = '', ...feuilles] = pages;
  expect(couverture).toContain('Relevés du lundi');
  expect(couverture).toContain(`Jury ${JURY}`);
  expect(couverture).toMatch(new RegExp(`^ *${feuilles.length} relevés?$`, 'm'));
  expect(feuilles.length).toBeGreaterThan(0);
  for (const feuille of feuilles) {
    expect(feuille).not.toContain('Relevés du lundi');
    expect(feuille).toContain(`Jury ${JURY}`);
    expect(feuille).toContain('Admis à se présenter au 2nd groupe');
    expect(feuille).toContain('La cheffe de centre, Alix Dupré');
    expect(feuille).toContain('Disciplines ouvertes au choix');
    expect(feuille.match(/ oui$/gm)?.length ?? 0).toBeGreaterThanOrEqual(2);
  }
});

test('« 5. RLN des candidats admissibles », one file a jury; « Présumé fraudeur = Non »; nobody answers the criteria', async ({
  page,
}) => {
  await connecterUtilisateur(page, compte('chefCentre1'));
  const chef = chefDeCentre(page);
  await chef.ouvrir('Délibération', ACTIVITE);
  const rln = pageRln(page);
  await rln.titre.fill('Un par jury');
  await cocher(page.getByRole('radio', { name: 'Un fichier par jury' }));
  // « Non » is what the criterion says once it is added; its crosses take the value, then the criterion away.
  await rln.criteres();
  await page.getByText('Voir plus de critères de recherche').click();
  const ajouter = page.getByRole('button', { name: 'Présumé fraudeur', exact: true });
  await ajouter.click();
  await page.getByRole('button', { name: 'Retirer la valeur Non' }).click();
  await page.getByRole('combobox', { name: 'Présumé fraudeur' }).selectOption({ label: 'Non' });
  await expect(page.getByRole('list', { name: 'Valeurs de Présumé fraudeur' })).toHaveText(/Non/);
  await rln.visualiser();
  await expect(compteRendu(page).resultat).toHaveText(/^Succès/, { timeout: 60_000 });
  await expect(compteRendu(page).critere('Présumé fraudeur')).toHaveText('Non');
  const { nom, octets } = await compteRendu(page).telecharger();
  expect(nom).toBe('Un-par-jury.zip');
  const fichiers = await lireZip(octets);
  expect([...fichiers.keys()]).toContain(`RLN-${JURY}.pdf`);
  const feuilleRln = await texteDuPdf(fichiers.get(`RLN-${JURY}.pdf`) ?? new Uint8Array());
  expect(feuilleRln.match(/Admis à se présenter au 2nd groupe/g)?.length ?? 0).toBeGreaterThan(0);
  const listes = listesCandidats(page);
  await listes.ouvrirHorsAffichage();
  const presumes = (await listes.exporter()).filter(({ Motif }) => /fraudeur/i.test(Motif ?? ''));
  expect(presumes.length).toBeGreaterThan(0);
  const tous = (await Promise.all([...fichiers.values()].map(texteDuPdf))).join('');
  for (const presume of presumes) expect(tous).not.toContain(presume['Numéro candidat']);

  await chef.ouvrir('Délibération', ACTIVITE);
  await rln.titre.fill('Personne');
  await rln.criteres();
  await page.getByRole('searchbox', { name: 'Numéro candidat' }).fill('0000');
  await rln.visualiser();
  await compteRendu(page).attendre('Échec');
  await expect(page.getByText('aucun candidat admis au 2nd groupe ne répond à ces critères')).toBeVisible();
});

/** The label of the option of one jury. */
async function libelleDe(options: Locator, jury: string) {
  const libelles = await options.allTextContents();
  const libelle = libelles.find((texte) => texte.startsWith(`${jury} `));
  if (libelle === undefined) throw new Error(`jury ${jury} is not offered`);
  return libelle;
}
