import type { Page } from '@playwright/test';
import { compte, papillon } from '../harnais/acces';
import { verifierAccessibilite } from '../harnais/accessibilite';
import { texteDuPdf } from '../harnais/documents';
import { veille } from '../harnais/horloge';
import { JURYS_DEMO, SESSION_DEMO as SESSION } from '../harnais/jurys';
import { expect, test } from '../harnais/surveillance';
import { academie } from '../pages/academie';
import { chefDeCentre } from '../pages/chef-de-centre';
import { connecterJury, connecterUtilisateur } from '../pages/connexion';
import { president } from '../pages/president';
import { grille } from '../pages/saisies';

/**
 * A court sends one candidate of a jury at 218 back: the gestionnaire opens the réexamen, the président deliberates on
 * that candidate alone, signs a PV of its own and closes; the decision in force changes then, and for nobody else.
 */
const sansAccents = (nom: string) => nom.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

test.describe.configure({ mode: 'serial' });

const JURY = JURYS_DEMO.acheve;
const REFERENCE = 'tribunal administratif de Villebourg, n° 2303845';
const MOTIF = 'Copie relue sur injonction du tribunal';

/** From decisions that are all validated to the clôture. @param lu what to look at while the PV is there to be read */
async function signerEtCloturer(salle: Page, groupeEtVersion: string, lu = async () => {}): Promise<void> {
  const p = president(salle, JURY);
  await p.cloreDecisions();
  await p.ouvrirTenue();
  await p.remplirTenue({ date: veille(new Date()), debut: '09:00', fin: '09:30' });
  await p.ouvrirPv();
  const texte = await texteDuPdf(await p.lirePvASigner());
  expect(texte).toContain('réexamen');
  expect(texte).toContain(`PV-${SESSION.code}-${JURY}-${groupeEtVersion}`);
  expect(texte).toContain(REFERENCE);
  await lu();
  await p.signer(papillon(JURY).motDePasse);
  await expect(salle.getByRole('heading', { name: 'PV signé' })).toBeVisible();
  await p.cloturer();
}

test('a candidate sent back by a court: opened, deliberated, signed, closed', async ({
  page,
  nouvellePersonne,
}) => {
  await connecterUtilisateur(page, compte('gestionnaire'));
  const a = academie(page);
  await a.ouvrirReexamens(JURY);
  await verifierAccessibilite(page);
  const avant = await a.decisionsEnVigueur();
  const [nomme = ''] =
    [...avant].find(([, decision]) => decision === 'Admis à se présenter au 2nd groupe') ?? [];

  // The judgment names a person: found without their accents or capitals, by the keyboard alone.
  expect(await (await a.chercherCandidat('x')).count()).toBe(0);
  expect(await (await a.chercherCandidat('Personne Decenom')).count()).toBe(0);
  const trouve = (await a.chercherCandidat(sansAccents(nomme))).filter({ hasText: `Jury ${JURY},` });
  await expect(trouve).toContainText('1er groupe : Admis à se présenter au 2nd groupe');
  await verifierAccessibilite(page);
  await trouve.getByRole('link', { name: nomme }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: `Jury ${JURY}` })).toBeFocused();
  await page.getByLabel('Groupe à réexaminer').selectOption('1er groupe');
  await expect(page.getByRole('checkbox', { name: nomme })).toBeChecked();

  // A reference that names nothing is refused, and nothing is opened.
  await a.ouvrirReexamen({ reference: 'n° 12', date: veille(new Date()) });
  await expect(page.getByText(/référence/i).last()).toBeVisible();
  await a.ouvrirReexamen({ reference: REFERENCE, date: veille(new Date()) });
  await expect(page.getByText('Réexamen ouvert pour 1 candidat.')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: JURY })).toContainText('Délibération du réexamen');
  await verifierAccessibilite(page);

  const salle = await nouvellePersonne();
  await connecterJury(salle, papillon(JURY));
  await expect(salle.getByRole('heading', { name: /^Réexamen de 1\scandidat$/ })).toBeVisible();
  await expect(salle.getByText(REFERENCE)).toBeVisible();
  await verifierAccessibilite(salle);
  const p = president(salle, JURY);
  await p.ouvrirGrille();
  const [numero = '', ...autres] = await p.numeros();
  expect(autres).toEqual([]);
  await p.accorderPoints(numero, '90', MOTIF);
  await p.valider(numero);
  await p.enregistre();
  await verifierAccessibilite(salle);
  await signerEtCloturer(salle, '1-v2', async () => verifierAccessibilite(salle));

  await a.ouvrirReexamens(JURY);
  await expect(page.getByRole('row').filter({ hasText: JURY })).toContainText('Réexamen clos');
  const apres = await a.decisionsEnVigueur();
  expect(apres.get(nomme)).toBe('Admis');
  expect([...apres].filter(([nom]) => nom !== nomme)).toEqual([...avant].filter(([nom]) => nom !== nomme));
  await verifierAccessibilite(page);
});

test('a candidate whom a réexamen admits to the 2nd groupe: chosen, heard and decided in one of the 2nd', async ({
  page,
  nouvellePersonne,
}) => {
  await connecterUtilisateur(page, compte('gestionnaire'));
  const a = academie(page);
  await a.ouvrirReexamens(JURY);
  const [nomme = ''] =
    [...(await a.decisionsEnVigueur())].find(([, decision]) => decision === 'Non admis') ?? [];
  const trouve = (await a.chercherCandidat(nomme)).filter({ hasText: `Jury ${JURY},` });
  const numero = /anonymat (\d{8})/.exec((await trouve.textContent()) ?? '')?.[1] ?? '';
  await trouve.getByRole('link', { name: nomme }).click();
  await expect(page.getByRole('checkbox', { name: nomme })).toBeChecked();
  await a.ouvrirReexamen({ reference: REFERENCE, date: veille(new Date()) });
  await expect(page.getByText('Réexamen ouvert pour 1 candidat.')).toBeVisible();

  // Marks that admit to the 2nd groupe: 10 at every épreuve, and nothing at the first.
  await a
    .ligneReexamen(JURY, 'Délibération du réexamen')
    .getByRole('link', { name: /^Corriger les notes/ })
    .click();
  const notes = grille(page, `Notes du 1er groupe, jury ${JURY}`);
  await expect(notes.ligne(numero)).toBeVisible();
  const epreuves = await notes
    .ligne(numero)
    .locator('[data-colonne]')
    .evaluateAll((cellules) => cellules.map((cellule) => cellule.getAttribute('data-colonne') ?? ''));
  for (const epreuve of epreuves.filter((code) => /^E\d/.test(code))) {
    await notes.taper(numero, epreuve, epreuve === 'E1' ? '0' : '10');
  }
  await page.getByLabel('Motif des corrections').fill(MOTIF);
  await notes.enregistrer();
  await expect(notes.barre).toContainText('1 candidat enregistré');
  const salle = await nouvellePersonne();
  await connecterJury(salle, papillon(JURY));
  const p = president(salle, JURY);
  await p.ouvrirGrille();
  await p.valider(numero);
  await signerEtCloturer(salle, '1-v3');

  // The jury is past its 2nd groupe: the candidate has one of their own, by the same decision.
  await a.voirReexamens();
  await page.getByRole('link', { name: /^Ouvrir le réexamen du 2nd groupe/ }).click();
  await expect(page.getByRole('heading', { name: `Jury ${JURY}` })).toBeFocused();
  await expect(page.getByRole('checkbox', { name: nomme })).toBeChecked();
  await verifierAccessibilite(page);
  await a.ouvrirReexamen(null);
  await expect(page.getByText('Réexamen ouvert pour 1 candidat.')).toBeVisible();
  await p.accueil();
  await expect(salle.getByText(/Il manque encore 1\schoix de disciplines/)).toBeVisible();
  await verifierAccessibilite(salle);

  const bureau = await nouvellePersonne();
  await connecterUtilisateur(bureau, compte('chefCentre2'));
  const { menu } = chefDeCentre(bureau);
  await menu.getByRole('button', { name: 'Délibération', exact: true }).click();
  await menu.getByRole('link', { name: /Saisir les choix/ }).click();
  await bureau.getByLabel('Jury', { exact: true }).selectOption(JURY);
  const choix = grille(bureau, 'Choix des candidats admis à se présenter au 2nd groupe');
  const ouvertes = choix.table.locator('tr:has([data-colonne="discipline1"].delib-cellule--ouverte)');
  await expect(ouvertes).toHaveCount(1);
  await expect(ouvertes).toContainText(nomme);
  await choix.choisir(nomme, 'discipline1', 1);
  await choix.choisir(nomme, 'discipline2', 2);
  await choix.enregistrer();
  await expect(choix.barre).toContainText('1 candidat enregistré');

  await a.voirReexamens();
  await page.getByRole('link', { name: /^Saisir les notes des oraux/ }).click();
  const oraux = grille(page, `Notes du 2nd groupe, jury ${JURY}`);
  await oraux.taper(numero, 'note1', '20');
  await oraux.taper(numero, 'note2', '20');
  await oraux.enregistrer();
  await expect(oraux.barre).toContainText('1 candidat enregistré');

  await p.ouvrirGrille();
  await p.valider(numero);
  await signerEtCloturer(salle, '2-v2');
  await a.voirReexamens();
  await expect(
    page.getByRole('row').filter({ hasText: JURY }).filter({ hasText: '2nd groupe' }),
  ).not.toHaveCount(0);
  const fini = (await a.chercherCandidat(nomme)).filter({ hasText: `Jury ${JURY},` });
  await expect(fini).toContainText(/2nd groupe\s:\sAdmis$/);
});

test('the centre follows the PV of the réexamen beside that of the round', async ({ page }) => {
  await connecterUtilisateur(page, compte('chefCentre2'));
  const a = academie(page);
  await a.ouvrir('Délibération', 'Suivre l’édition du PV de tenue de délibération');
  const ligne = a.ligne(JURY);
  await expect(ligne).toContainText('PV signé');
  await expect(ligne).toContainText(/Complété par le PV version 2 \(réexamen\) pour 1\scandidat\./);
  await expect(ligne.getByRole('link', { name: /^PV de réexamen, version 2/ })).toBeVisible();
  await verifierAccessibilite(page);
});
