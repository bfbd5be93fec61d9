import { compte, papillon } from '../harnais/acces';
import { verifierAccessibilite } from '../harnais/accessibilite';
import { texteDuPdf } from '../harnais/documents';
import { veille } from '../harnais/horloge';
import { JURYS_DEMO, SESSION_DEMO as SESSION } from '../harnais/jurys';
import { expect, test } from '../harnais/surveillance';
import { academie } from '../pages/academie';
import { connecterAgent, connecterJury } from '../pages/connexion';
import { president } from '../pages/president';

/**
 * A court sends one candidate of a jury at 218 back: the gestionnaire opens the réexamen, the président deliberates on
 * that candidate alone, signs a PV of its own and closes; the decision in force changes then, and for nobody else.
 */
const sansAccents = (nom: string) => nom.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

test.describe.configure({ mode: 'serial' });

const JURY = JURYS_DEMO.acheve;
const REFERENCE = 'tribunal administratif de Villebourg, n° 2303845';
const MOTIF = 'Copie relue sur injonction du tribunal';
const NUMERO = `PV-${SESSION.code}-${JURY}-1-v2`;

test('a candidate sent back by a court: opened, deliberated, signed, closed', async ({
  page,
  nouvellePersonne,
}) => {
  await connecterAgent(page, compte('gestionnaire'));
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
  await p.cloreDecisions();
  await p.ouvrirTenue();
  await p.remplirTenue({ date: veille(new Date()), debut: '09:00', fin: '09:30' });
  await p.ouvrirPv();
  const texte = await texteDuPdf(await p.lirePvASigner());
  expect(texte).toContain('réexamen');
  expect(texte).toContain(NUMERO);
  expect(texte).toContain(REFERENCE);
  await verifierAccessibilite(salle);
  await p.signer(papillon(JURY).motDePasse);
  await expect(salle.getByRole('heading', { name: 'PV signé' })).toBeVisible();

  await p.cloturer();

  await a.ouvrirReexamens(JURY);
  await expect(page.getByRole('row').filter({ hasText: JURY })).toContainText('Réexamen clos');
  const apres = await a.decisionsEnVigueur();
  expect(apres.get(nomme)).toBe('Admis');
  expect([...apres].filter(([nom]) => nom !== nomme)).toEqual([...avant].filter(([nom]) => nom !== nomme));
  await verifierAccessibilite(page);
});

test('the centre follows the PV of the réexamen beside that of the round', async ({ page }) => {
  await connecterAgent(page, compte('chefCentre2'));
  const a = academie(page);
  await a.ouvrir('Délibération', 'Suivre l’édition du PV de tenue de délibération');
  const ligne = a.ligne(JURY);
  await expect(ligne).toContainText('PV signé');
  await expect(ligne).toContainText(/Complété par le PV version 2 \(réexamen\) pour 1\scandidat\./);
  await expect(ligne.getByRole('link', { name: /^PV de réexamen, version 2/ })).toBeVisible();
  await verifierAccessibilite(page);
});
