import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Acces, compte, papillon, readDemo } from '../harnais/acces';
import { verifierAccessibilite } from '../harnais/accessibilite';
import { lireZip, texteDuPdf } from '../harnais/documents';
import { JURYS_DEMO } from '../harnais/jurys';
import { expect, test } from '../harnais/surveillance';
import { compteRendu } from '../pages/compte-rendu';
import { connecterJury, connecterUtilisateur } from '../pages/connexion';

const JURY = JURYS_DEMO.planSecours;
const MOTIF = 'Dossier solide, progrès constants';

let dossier = '';
/** The folder of the jury, once the plan is unpacked. */
const duJury = (nom: string) => join(dossier, 'plan', `jury-${JURY}`, nom);
let papillonSecours: Acces = { login: '', motDePasse: '' };
let aReleverNumero = '';
let exporte = '';

test.describe.configure({ mode: 'serial' });
test.beforeAll(() => {
  dossier = mkdtempSync(join(tmpdir(), 'delib-plan-'));
});
test.afterAll(() => rmSync(dossier, { recursive: true, force: true }));

async function ouvrirSecours(page: Page): Promise<void> {
  await page.goto(`${readDemo().portailSecours.url}/`);
}

async function deciderPortail(page: Page, bouton: string | RegExp, motif: string): Promise<void> {
  await page.goto(`${readDemo().centre.url}/academie/portail-de-secours`);
  await page.getByRole('button', { name: bouton }).click();
  const dialogue = page.getByRole('dialog', { name: /portail de secours/ });
  await dialogue.getByRole('button', { name: 'OK' }).click();
  await expect(dialogue.getByText(/motif/i).last()).toBeVisible();
  await dialogue.getByRole('textbox', { name: /Motif/ }).fill(motif);
  await dialogue.getByRole('button', { name: 'OK' }).click();
}

test('« 3. Plan de secours »: the chef de centre generates it, a zip with a folder per jury, and each file in it reads', async ({
  page,
}) => {
  await connecterUtilisateur(page, compte('chefCentre1'));
  await page.goto(`${readDemo().centre.url}/avant-1er-groupe/generer-plan-secours`);
  await expect(page.getByRole('region', { name: 'Âge du plan de secours' })).toBeVisible();
  // A jury that has gone on is not in it, and its row says why.
  await expect(page.getByRole('row', { name: new RegExp(JURYS_DEMO.signeCentre1) })).toContainText('Non');
  await expect(page.getByRole('row', { name: new RegExp(JURY) })).toContainText('Oui');
  await page.getByRole('button', { name: 'Générer' }).click();
  const dialogue = page.getByRole('dialog', { name: 'Générer le plan de secours du 1er groupe ?' });
  await expect(dialogue).toContainText(JURY);
  await dialogue.getByRole('button', { name: 'OK' }).click();
  // The one just asked for, and not that of an earlier plan.
  await expect(page).toHaveURL(/compte_rendu=/);
  await page.getByRole('link', { name: 'Afficher le compte-rendu' }).click();
  const lien = page.getByRole('link', { name: /Télécharger plan-de-secours-.*\.zip/ });
  await expect(lien).toBeVisible({ timeout: 90_000 });
  const [telechargement] = await Promise.all([page.waitForEvent('download'), lien.click()]);
  const zip = join(dossier, 'plan.zip');
  await telechargement.saveAs(zip);
  execFileSync('unzip', ['-q', '-d', join(dossier, 'plan'), zip]);

  expect(readdirSync(join(dossier, 'plan'))).toEqual(
    expect.arrayContaining(['LISEZ-MOI.txt', `jury-${JURY}`]),
  );
  expect(readdirSync(duJury('')).sort()).toEqual([
    'LISEZ-MOI.txt',
    `deliberation-hors-ligne-${JURY}.html`,
    `feuille-emargement-${JURY}.pdf`,
    `papillons-portail-de-secours-${JURY}.pdf`,
    `pv-individuels-${JURY}.pdf`,
    `statistiques-avant-deliberation-${JURY}.pdf`,
  ]);
  const pv = await texteDuPdf(readFileSync(duJury(`pv-individuels-${JURY}.pdf`)));
  const page1 = readFileSync(duJury(`deliberation-hors-ligne-${JURY}.html`), 'utf8');
  const numeros = [...page1.matchAll(/"numeroAnonymat":"(\d+)"/g)].map(([, numero = '']) => numero);
  expect(numeros.length).toBeGreaterThan(30);
  for (const numero of numeros) expect(pv).toContain(numero);
  expect(await texteDuPdf(readFileSync(duJury(`statistiques-avant-deliberation-${JURY}.pdf`)))).toContain(
    JURY,
  );
  const imprime = await texteDuPdf(readFileSync(duJury(`papillons-portail-de-secours-${JURY}.pdf`)));
  expect(imprime).toContain(readDemo().portailSecours.url);
  const login = `S${JURY}-PR`;
  const apres = imprime.slice(imprime.indexOf(login));
  const motDePasse = /([A-Za-z0-9]{4} [A-Za-z0-9]{4} [A-Za-z0-9]{4})/.exec(apres)?.[1] ?? '';
  papillonSecours = { login, motDePasse };
  expect(readFileSync(join(dossier, 'plan', 'LISEZ-MOI.txt'), 'utf8')).toContain(`jury-${JURY}`);
});

test('the offline page, opened from the disk: sorts, decides, keeps what was decided, exports', async ({
  page,
}) => {
  const demandes: string[] = [];
  page.on('request', (request) => demandes.push(request.url()));
  const adresse = pathToFileURL(duJury(`deliberation-hors-ligne-${JURY}.html`)).toString();
  await page.goto(adresse);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`Jury ${JURY}`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  const rangees = page.locator('tbody tr');
  await page.getByRole('button', { name: 'Moyenne' }).click();
  const moyennes = (await rangees.locator('td:nth-child(4)').allInnerTexts())
    .filter((texte) => texte !== '–')
    .map((texte) => Number(texte.replace(',', '.')));
  expect(moyennes).toEqual(moyennes.toSorted((a, b) => a - b));
  await page.getByRole('button', { name: 'Moyenne' }).click();
  await page.getByRole('button', { name: 'Moyenne' }).click();

  // The first candidate at the bar gets points, with a motif; without one nothing is granted.
  aReleverNumero = (await rangees.first().getAttribute('data-numero')) ?? '';
  await rangees.first().press('Enter');
  const fiche = page.getByRole('dialog', { name: `Candidat ${aReleverNumero}` });
  await fiche.getByLabel('Points accordés').fill('1,5');
  await fiche.getByRole('button', { name: /Accorder/ }).click();
  await expect(fiche.getByRole('status')).toContainText('motif');
  await fiche.getByLabel('Points accordés').fill('1,5');
  await fiche.getByLabel('Motif').last().fill(MOTIF);
  await fiche.getByRole('button', { name: /Accorder/ }).click();
  await expect(fiche.getByRole('status')).toContainText('Enregistré');
  const livret = fiche.getByRole('button', { name: /noter examiné/ });
  if ((await livret.count()) > 0) await livret.click();
  await fiche.getByRole('button', { name: 'Valider la décision' }).click();
  await fiche.getByRole('button', { name: 'Fermer' }).click();
  await page.getByRole('button', { name: 'Valider les cas clairs' }).click();
  await expect(page.locator('#message')).toContainText('cas clairs validés');

  const saisies = await page.locator('#saisies').textContent();
  await page.reload();
  expect(await page.locator('#saisies').textContent()).toBe(saisies);
  await page.getByLabel('Nom de la personne qui saisit').fill('Alix Renard');
  const [telechargement] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Exporter' }).click(),
  ]);
  exporte = join(dossier, telechargement.suggestedFilename());
  await telechargement.saveAs(exporte);
  // Nothing but the page itself, twice, and the file it made.
  expect(demandes.filter((url) => !url.startsWith('blob:') && url !== adresse)).toEqual([]);
});

test('« Reprise » compares before anything is written, then writes the same decisions, once', async ({
  page,
}) => {
  await connecterJury(page, papillon(JURY));
  await page.getByRole('link', { name: 'Reprendre les décisions prises hors ligne' }).click();
  // The page itself, or its zip, is easily taken for its export.
  for (const [fichier, dit] of [
    [duJury(`deliberation-hors-ligne-${JURY}.html`), 'la page hors ligne elle-même'],
    [join(dossier, 'plan.zip'), /zip|trop gros/],
  ] as const) {
    await page.getByLabel(/Fichier exporté/).setInputFiles(fichier);
    await expect(page.getByRole('status').filter({ hasText: dit })).toBeVisible();
  }
  await page.getByLabel(/Fichier exporté/).setInputFiles(exporte);
  const ligne = page.getByRole('row', { name: new RegExp(aReleverNumero) });
  await expect(ligne).toContainText('À reprendre');
  await expect(ligne).toContainText('1,5 point de jury');
  await verifierAccessibilite(page);
  await page.getByRole('button', { name: 'Reprendre ces décisions' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'sont reprises' })).toContainText(aReleverNumero);
  await expect(ligne).toContainText('Déjà dans le système');
  await expect(page.getByRole('button', { name: 'Reprendre ces décisions' })).toBeDisabled();
  await expect(page.getByText('le système détient déjà toutes les décisions de ce fichier')).toBeVisible();

  await page.getByRole('link', { name: 'Voir la grille de délibération' }).click();
  const rangee = page.getByRole('row', { name: new RegExp(`^Candidat ${aReleverNumero},`) });
  await expect(rangee).toContainText('Validée');
  await expect(rangee).toContainText('1,50');
});

test('the portail de secours is closed, opens when the RSSI authorises it, closes at once when they withdraw', async ({
  page,
  nouvellePersonne,
  surveillance,
}) => {
  surveillance.tolerer(/\/api\/direct|Failed to load resource/);
  const jury = await nouvellePersonne();
  await ouvrirSecours(jury);
  await expect(jury.getByRole('heading', { level: 1, name: 'Portail de secours fermé' })).toBeVisible();
  await verifierAccessibilite(jury);

  await connecterUtilisateur(page, compte('rssi'));
  await deciderPortail(page, 'Autoriser le portail de secours', 'Portail des jurys hors service');
  await expect(page.getByRole('status')).toContainText('autorisé');
  await ouvrirSecours(jury);
  const connecter = async ({ login, motDePasse }: Acces) => {
    await jury.getByLabel('Login du papillon').fill(login);
    await jury.getByRole('textbox', { name: 'Mot de passe', exact: true }).fill(motDePasse);
    await jury.getByRole('button', { name: 'Se connecter' }).click();
  };
  // The ordinary papillon opens nothing here; the plan's does.
  await connecter(papillon(JURY));
  await expect(jury.getByRole('main').getByRole('alert')).toContainText('incorrect');
  await connecter(papillonSecours);
  await expect(jury.getByRole('heading', { level: 1, name: `Jury ${JURY}` })).toBeVisible();
  await expect(jury.getByRole('region', { name: 'Portail de secours' })).toBeVisible();

  await deciderPortail(page, 'Retirer l’autorisation', 'Le portail ordinaire est revenu');
  await expect(page.getByRole('status')).toContainText('1\u00a0session ouverte a pris fin');
  await jury.goto(`${readDemo().portailSecours.url}/deliberation`);
  await expect(jury.getByRole('heading', { level: 1, name: 'Portail de secours fermé' })).toBeVisible();
});

test('« 6. Plan de secours » of the 2nd groupe: the PV individuels of whom it hears, and papillons; no statistics', async ({
  page,
}) => {
  const jury = JURYS_DEMO.secondGroupe;
  await connecterUtilisateur(page, compte('chefCentre1'));
  await page.goto(`${readDemo().centre.url}/avant-2nd-groupe/generer-plan-secours`);
  await expect(page.getByRole('row', { name: new RegExp(JURY) })).toContainText('Non');
  await expect(page.getByRole('row', { name: new RegExp(jury) })).toContainText('Oui');
  await page.getByRole('button', { name: 'Générer' }).click();
  const dialogue = page.getByRole('dialog', { name: 'Générer le plan de secours du 2nd groupe ?' });
  await dialogue.getByRole('button', { name: 'OK' }).click();
  await expect(page).toHaveURL(/compte_rendu=/);
  await page.getByRole('link', { name: 'Afficher le compte-rendu' }).click();
  const rapport = compteRendu(page);
  await expect(rapport.resultat).toHaveText(/^Succès/, { timeout: 90_000 });
  const { octets } = await rapport.telecharger();
  const fichiers = await lireZip(octets);
  const duJury = [...fichiers.keys()].filter((chemin) => chemin.startsWith(`jury-${jury}/`));
  expect(duJury).toEqual(
    [
      'LISEZ-MOI.txt',
      `deliberation-hors-ligne-${jury}.html`,
      `feuille-emargement-${jury}.pdf`,
      `papillons-portail-de-secours-${jury}.pdf`,
      `pv-individuels-${jury}.pdf`,
    ].map((nom) => `jury-${jury}/${nom}`),
  );
  const lire = (nom: string) => fichiers.get(`jury-${jury}/${nom}`) ?? new Uint8Array();
  const pv = await texteDuPdf(lire(`pv-individuels-${jury}.pdf`));
  const horsLigne = Buffer.from(lire(`deliberation-hors-ligne-${jury}.html`)).toString();
  const numeros = new Set([...horsLigne.matchAll(/"numeroAnonymat":"(\d+)"/g)].map(([, numero]) => numero));
  expect(numeros.size).toBeGreaterThan(0);
  expect(new Set(pv.match(new RegExp(`\\b${jury}\\d{3}\\b`, 'g')))).toEqual(numeros);
  const papillons = await texteDuPdf(lire(`papillons-portail-de-secours-${jury}.pdf`));
  for (const imprime of [readDemo().portailSecours.url, `S${jury}-PR`, `S${jury}-VP`]) {
    expect(papillons).toContain(imprime);
  }
});
