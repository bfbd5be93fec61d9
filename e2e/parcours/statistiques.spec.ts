import { compte, papillon, readDemo } from '../harnais/acces';
import { verifierAccessibilite } from '../harnais/accessibilite';
import { decisionsDuPv, texteDuPdf } from '../harnais/documents';
import { JURYS_DEMO } from '../harnais/jurys';
import { expect, test } from '../harnais/surveillance';
import { chefDeCentre } from '../pages/chef-de-centre';
import { connecterJury, connecterUtilisateur } from '../pages/connexion';
import { president } from '../pages/president';
import { pageStatistiques } from '../pages/statistiques';

const ACTIVITE = 'Editer les statistiques avant délibération';
const DECISIONS = ['Admis', 'Admis à se présenter au 2nd groupe', 'Non admis', 'Poursuite du cursus'];
/** A jury where nothing is settled, so that the grid counts what the marks received carry. */
const JURY = JURYS_DEMO.lecture;

test('« 3. Statistiques avant délibération »: the screen, the PDF and the grid of the jury count the same, by décision and by épreuve', async ({
  page,
  nouvellePersonne,
}) => {
  await connecterUtilisateur(page, compte('chefCentre1'));
  const chef = chefDeCentre(page);
  await chef.ouvrir('Délibération', ACTIVITE);
  const statistiques = pageStatistiques(page);
  await expect(page.getByRole('checkbox', { name: /^20106 / })).toBeDisabled();
  await statistiques.afficher(JURY);
  await expect(page.getByRole('img', { name: 'Répartition des moyennes, par demi-point' })).toBeVisible();
  const ecran = await statistiques.donnees('Décisions proposées');
  await verifierAccessibilite(page);

  await statistiques.cocherJurys([JURY]);
  await statistiques.titre.fill('Pour la salle 12');
  const texte = await texteDuPdf(await statistiques.visualiser());
  const imprimes = new Map(
    [...DECISIONS, 'Total'].flatMap((decision) => {
      const lu = new RegExp(`^ *${decision} +(\\d+) +[\\d,]+ ?%$`, 'm').exec(texte);
      return lu ? [[decision, Number(lu[1])] as const] : [];
    }),
  );
  expect([...imprimes]).toEqual([...ecran]);
  expect(texte).toContain('Pour la salle 12');
  const comptes = DECISIONS.map((decision) => imprimes.get(decision) ?? 0);
  expect(comptes.reduce((somme, n) => somme + n, 0)).toBe(imprimes.get('Total'));
  expect(texte).toContain('seuil 10');
  expect(texte, 'what goes to the jury names no établissement').not.toMatch(/établissement/i);

  const portail = await nouvellePersonne();
  await connecterJury(portail, papillon(JURY));
  const p = president(portail, JURY);
  await p.ouvrirGrille();
  const grille = await portail.locator('.delib-comptes__issues dd').allInnerTexts();
  expect(grille.map(Number)).toEqual(comptes.slice(0, grille.length));

  await page.getByRole('tab', { name: 'Par épreuve' }).click();
  await expect(page.getByRole('img', { name: 'Notes par épreuve' })).toBeVisible();
  await verifierAccessibilite(page);
  const epreuves = [...(await statistiques.donnees('Notes par épreuve')).keys()];
  expect(epreuves.length).toBeGreaterThan(4);
  const parEpreuve = await texteDuPdf(await statistiques.visualiser());
  for (const epreuve of epreuves) expect(parEpreuve).toContain(epreuve.split(/\s/)[0]);
});

test('more than three jurys are a job: its compte-rendu offers one zip', async ({ page }) => {
  await connecterUtilisateur(page, compte('chefCentre1'));
  await chefDeCentre(page).ouvrir('Délibération', ACTIVITE);
  await page.getByRole('button', { name: 'Tout cocher' }).click();
  const rapport = await pageStatistiques(page).visualiserEnTraitement();
  await expect(rapport).toHaveURL(/\/comptes-rendus\/[0-9a-f-]{36}$/);
  await expect(
    rapport.getByRole('link', { name: /Télécharger ST-2026-.*-decision-[0-9A-F]{8}\.zip/ }),
  ).toBeVisible({
    timeout: 60_000,
  });
});

test('the président finds the statistics of their own jury, without an établissement, and the PV individuels', async ({
  page,
}) => {
  await connecterJury(page, papillon(JURY));
  await page.getByRole('link', { name: 'Statistiques avant délibération' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Statistiques avant délibération' }),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Moyennes par catégorie' })).toBeVisible();
  await expect(page.getByText(/établissement/i)).toHaveCount(0);
  await verifierAccessibilite(page);
  const { url } = readDemo().juryPortal;
  for (const [fichier, attendu] of [
    ['statistiques.pdf', 'Statistiques avant délibération'],
    ['pv-individuels.pdf', `${JURY}001`],
  ] as const) {
    const recue = await page.request.get(`${url}/documents/${fichier}`);
    expect(recue.status()).toBe(200);
    const texte = await texteDuPdf(await recue.body());
    expect(texte).toContain(attendu);
    expect(texte).not.toMatch(/établissement/i);
  }
});

test('before and after: the centre and the jury see the same, and what was decided is what the signed PV says', async ({
  page,
  nouvellePersonne,
}) => {
  const jury = JURYS_DEMO.signeCentre1;
  const titre = 'Décisions du 1er groupe, proposées et prises';
  await connecterUtilisateur(page, compte('chefCentre1'));
  await chefDeCentre(page).ouvrir('Délibération', 'Suivre l’édition du PV de tenue de délibération', 1);
  await page.getByRole('tab', { name: 'Avant / après délibération' }).click();
  await expect(page.getByRole('img', { name: 'Taux d’admis du 1er groupe' })).toBeVisible();
  await verifierAccessibilite(page);
  const statistiques = pageStatistiques(page);
  await statistiques.afficher(jury);
  await expect(page.getByRole('img', { name: titre })).toBeVisible();
  const auCentre = await statistiques.rangees(titre);

  const portail = await nouvellePersonne();
  await connecterJury(portail, papillon(jury));
  await portail.getByRole('link', { name: 'Avant et après la délibération' }).click();
  await expect(portail.getByRole('img', { name: titre })).toBeVisible();
  expect([...(await pageStatistiques(portail).rangees(titre))]).toEqual([...auCentre]);

  const { url } = readDemo().juryPortal;
  const recue = await portail.request.get(`${url}/documents/pv/1/1`);
  const duPv = Map.groupBy(decisionsDuPv(await texteDuPdf(await recue.body())), ({ issue }) => issue);
  const apres = (decision: string) => Number(auCentre.get(decision)?.[1] ?? 0);
  expect(
    (['admis', 'second_groupe', 'non_admis', 'poursuite'] as const).map(
      (issue) => duPv.get(issue)?.length ?? 0,
    ),
  ).toEqual(DECISIONS.map(apres));
  const avant = DECISIONS.map((decision) => Number(auCentre.get(decision)?.[0] ?? 0));
  expect(avant.reduce((somme, n) => somme + n, 0)).toBe(apres('Total'));
});
