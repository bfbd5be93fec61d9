/**
 * Takes the pictures of the README from a running demo:
 * `E2E_DEMO=.data CHROMIUM=/usr/bin/chromium npx tsx e2e/images.ts`
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, expect, type Locator, type Page } from '@playwright/test';
import { compte, papillon, readDemo } from './harnais/acces';
import { JURYS_DEMO } from './harnais/jurys';
import { changerLigne, genererSession } from './harnais/session-neuve';
import { chefDeCentre } from './pages/chef-de-centre';
import { connecterJury, connecterUtilisateur } from './pages/connexion';
import { gestionnaire } from './pages/gestionnaire';
import { president } from './pages/president';
import config from './playwright.config';

const DOSSIER = fileURLToPath(new URL('../docs/images', import.meta.url));
mkdirSync(DOSSIER, { recursive: true });
const travail = mkdtempSync(join(tmpdir(), 'delib-images-'));

const lancement = config.use?.launchOptions;
const navigateur = await chromium.launch({
  ...lancement,
  // Dates and file fields are drawn by the browser, in its own language.
  args: [...(lancement?.args ?? []), '--lang=fr-FR'],
  env: { ...process.env, LANGUAGE: 'fr_FR' } as Record<string, string>,
});

async function personne(colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const contexte = await navigateur.newContext({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 820 },
    colorScheme,
  });
  return contexte.newPage();
}

/** @param depuis what stands at the top of the picture; the page's own top without it */
async function prendre(page: Page, nom: string, depuis?: Locator): Promise<void> {
  await page.mouse.move(0, 0);
  if (depuis) await depuis.evaluate((element) => element.scrollIntoView());
  else await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: join(DOSSIER, `${nom}.png`) });
}

async function portail(): Promise<void> {
  const jury = await personne();
  await connecterJury(jury, papillon(JURYS_DEMO.lecture));
  await prendre(jury, 'accueil-jury');
  const p = president(jury, JURYS_DEMO.lecture);
  await p.ouvrirGrille();
  await prendre(jury, 'grille');
  await p.ouvrirFiche((await p.numeros())[0] ?? '');
  await prendre(jury, 'fiche');

  const signataire = await personne();
  await connecterJury(signataire, papillon(JURYS_DEMO.aSigner));
  await signataire.goto(`${readDemo().juryPortal.url}/pv`);
  // The viewer of the browser draws the PDF a moment after it has it, and tells nobody.
  await signataire.waitForTimeout(4000);
  await prendre(signataire, 'pv');
}

async function centre(): Promise<void> {
  const page = await personne();
  await connecterUtilisateur(page, compte('chefCentre1'));
  await prendre(page, 'accueil-centre');
  const chef = chefDeCentre(page);
  await chef.suivreEditionPv();
  await prendre(page, 'suivi');
  await chef.ouvrir('Délibération', 'Terminer le 1er groupe');
  await prendre(page, 'terminer');
  await chef.ouvrir('Délibération', 'Editer les statistiques avant délibération');
  await prendre(page, 'statistiques', page.getByLabel('Jury affiché'));
  await chef.ouvrir('Délibération', 'Saisir les choix des candidats du centre de délibération');
  await prendre(page, 'choix');
  await planDeSecours(page);
}

/** The compte-rendu of a plan, then the page of one of its jurys, opened from the disk. */
async function planDeSecours(page: Page): Promise<void> {
  await chefDeCentre(page).ouvrir('Délibération', 'Générer le plan de secours par jury');
  await page.getByRole('button', { name: 'Générer' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
  await expect(page).toHaveURL(/compte_rendu=/);
  await page.getByRole('link', { name: 'Afficher le compte-rendu' }).click();
  const lien = page.getByRole('link', { name: /^Télécharger plan-de-secours/ });
  await expect(lien).toBeVisible({ timeout: 90_000 });
  await prendre(page, 'compte-rendu', page.getByRole('heading', { level: 2 }).first());
  const [telechargement] = await Promise.all([page.waitForEvent('download'), lien.click()]);
  const zip = join(travail, 'plan.zip');
  await telechargement.saveAs(zip);
  execFileSync('unzip', ['-q', '-d', travail, zip]);
  const jury = JURYS_DEMO.planSecours;
  const horsLigne = await personne();
  await horsLigne.context().setOffline(true);
  await horsLigne.goto(
    pathToFileURL(join(travail, `jury-${jury}`, `deliberation-hors-ligne-${jury}.html`)).toString(),
  );
  await horsLigne.getByLabel('Nom de la personne qui saisit').fill('Camille Durand');
  await horsLigne.getByRole('button', { name: 'Valider les cas clairs' }).click();
  const confirmer = horsLigne.getByRole('dialog').getByRole('button').first();
  if (await confirmer.isVisible()) await confirmer.click();
  await prendre(horsLigne, 'hors-ligne');
}

async function academie(): Promise<void> {
  const page = await personne('dark');
  await connecterUtilisateur(page, compte('gestionnaire'));
  await prendre(page, 'accueil-academie-sombre');
  await page.emulateMedia({ colorScheme: 'light' });
  const fichiers = genererSession([
    ...['--jurys', '2', '--candidats', '4', '--graine', '11', '--centres', '1', '--annee', '2022'],
    ...['--academie', '99', '--nom-academie', 'Académie de démonstration'],
  ]);
  changerLigne(fichiers, 'notes.csv', 1, { code: '', note: '21' });
  changerLigne(fichiers, 'notes.csv', 2, { code: 'XYZ', note: '' });
  changerLigne(fichiers, 'candidats.csv', 3, { jury: '99999' });
  const g = gestionnaire(page);
  await g.ouvrirImport();
  await g.deposer(await fichiers.zipper());
  await expect(g.resultat).toHaveText('Échec');
  await page.getByRole('table').first().waitFor();
  await prendre(page, 'import', page.getByRole('heading', { name: '1 fichier' }));
  fichiers.effacer();
}

await portail();
await centre();
await academie();
await navigateur.close();
rmSync(travail, { recursive: true, force: true });
