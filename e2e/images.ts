/**
 * Takes the pictures of the README from a running demo:
 * `E2E_DEMO=.data CHROMIUM=/usr/bin/chromium npx tsx e2e/images.ts`
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { compte, papillon, readDemo } from './harnais/acces';
import { JURYS_DEMO } from './harnais/jurys';
import { chefDeCentre } from './pages/chef-de-centre';
import { connecterAgent, connecterJury } from './pages/connexion';
import { president } from './pages/president';
import config from './playwright.config';

const DOSSIER = fileURLToPath(new URL('../docs/images', import.meta.url));
mkdirSync(DOSSIER, { recursive: true });

const navigateur = await chromium.launch(config.use?.launchOptions);

async function personne(colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const contexte = await navigateur.newContext({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 960 },
    colorScheme,
  });
  return contexte.newPage();
}

async function prendre(page: Page, nom: string): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: join(DOSSIER, `${nom}.png`) });
}

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

const centre = await personne();
await connecterAgent(centre, compte('chefCentre1'));
const chef = chefDeCentre(centre);
await chef.suivreEditionPv();
await prendre(centre, 'suivi');
await chef.ouvrir('Délibération', 'Terminer le 1er groupe');
await prendre(centre, 'terminer');

const nuit = await personne('dark');
await connecterAgent(nuit, compte('gestionnaire'));
await prendre(nuit, 'accueil-academie-sombre');
await nuit.goto(`${readDemo().centre.url}/comptes-rendus`);
await nuit
  .getByRole('link', { name: /^Import/ })
  .first()
  .click();
await nuit.getByRole('table').first().waitFor();
await nuit.emulateMedia({ colorScheme: 'light' });
await prendre(nuit, 'import');

await navigateur.close();
