import type { Locator } from '@playwright/test';
import { compte } from '../harnais/acces';
import { verifierAccessibilite } from '../harnais/accessibilite';
import { texteDuPdf } from '../harnais/documents';
import { cocher } from '../harnais/dsfr';
import { JURYS_DEMO } from '../harnais/jurys';
import { expect, test } from '../harnais/surveillance';
import { chefDeCentre } from '../pages/chef-de-centre';
import { compteRendu } from '../pages/compte-rendu';
import { connecterAgent } from '../pages/connexion';
import { pageReleves } from '../pages/releves';

const ACTIVITE = 'RLN des candidats admissibles du centre de délibération';
const JURY = JURYS_DEMO.signe2ndCentre1;

test('the relevés of one jury: title on the cover alone, signataire at the foot, marks and disciplines', async ({
  page,
}) => {
  await connecterAgent(page, compte('chefCentre1'));
  await chefDeCentre(page).ouvrir('Délibération', ACTIVITE);
  const releves = pageReleves(page);
  await releves.titre.fill('Relevés du lundi');
  await releves.signataire.fill('La cheffe de centre, Alix Dupré');
  await verifierAccessibilite(page);

  // What was typed in one tab is still there from the other, and a number typed is in no address.
  await releves.criteres();
  await page.getByRole('searchbox', { name: 'Numéro candidat' }).fill('0123456789');
  await verifierAccessibilite(page);
  await releves.parametres();
  await expect(releves.signataire).toHaveValue('La cheffe de centre, Alix Dupré');
  await releves.criteres();
  await expect(page.getByRole('searchbox', { name: 'Numéro candidat' })).toHaveValue('0123456789');
  expect(page.url()).not.toContain('0123456789');
  await page.getByRole('button', { name: 'Retirer le critère Numéro candidat' }).click();
  const jurys = page.getByRole('combobox', { name: 'Jury', exact: true });
  await jurys.selectOption({ label: await libelleDe(jurys.locator('option'), JURY) });

  await releves.visualiser();
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

test('one file a jury is one zip; a candidate who does not exist has no relevé, in words', async ({
  page,
}) => {
  await connecterAgent(page, compte('chefCentre1'));
  const chef = chefDeCentre(page);
  await chef.ouvrir('Délibération', ACTIVITE);
  const releves = pageReleves(page);
  await releves.titre.fill('Un par jury');
  await cocher(page.getByRole('radio', { name: 'Un fichier par jury' }));
  await releves.visualiser();
  await expect(compteRendu(page).resultat).toHaveText(/^Succès/, { timeout: 60_000 });
  const { nom, octets } = await compteRendu(page).telecharger();
  expect(nom).toBe('Un-par-jury.zip');
  expect(octets.includes(`RLN-${JURY}.pdf`)).toBe(true);

  await chef.ouvrir('Délibération', ACTIVITE);
  await releves.titre.fill('Personne');
  await releves.criteres();
  await page.getByRole('searchbox', { name: 'Numéro candidat' }).fill('0000');
  await releves.visualiser();
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
