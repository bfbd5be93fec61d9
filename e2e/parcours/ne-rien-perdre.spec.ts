import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { papillon } from '../harnais/acces';
import { JURYS_DEMO } from '../harnais/jurys';
import { expect, test } from '../harnais/surveillance';
import { connecterJury } from '../pages/connexion';
import { president } from '../pages/president';

const JURY = JURYS_DEMO.deuxPersonnes;
const MOTIF = 'Assiduité et progression';

/** What a console says of a line that the journey cuts. */
const COUPURE = /Failed to load resource|net::ERR_|Failed to fetch/;

/** An answer to one entry, as the page receives it. */
interface Reponse {
  readonly ok: boolean;
  readonly candidat?: { readonly numeroAnonymat: string; readonly version: number };
}

/** The entries that the page sends from now on, and what is answered. */
function suivreSaisies(page: Page) {
  const demandes: { readonly cle: string; readonly versionVue: number }[] = [];
  const reponses: Reponse[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/saisies')) demandes.push(...request.postDataJSON());
  });
  page.on('response', async (response) => {
    if (response.url().endsWith('/api/saisies')) reponses.push(...((await response.json()) as Reponse[]));
  });
  return { demandes, reponses };
}

/** The last candidates of the grid: « deux personnes » works on the first. */
async function ouvrirLaGrille(page: Page) {
  const pr = president(page, JURY);
  await pr.accueil();
  await pr.ouvrirGrille();
  return { pr, candidats: (await pr.numeros()).slice(-6) };
}

test('without a network entries are kept and counted, and go out by themselves, in order, when it is back', async ({
  page,
  surveillance,
}) => {
  surveillance.tolerer(COUPURE);
  await connecterJury(page, papillon(JURY));
  const { pr, candidats } = await ouvrirLaGrille(page);
  const [premier = '', second = ''] = candidats;
  const { reponses } = suivreSaisies(page);
  await page.context().setOffline(true);
  await pr.accorderPoints(premier, '1', MOTIF);
  await pr.accorderPoints(second, '2', MOTIF);
  await pr.accorderPoints(premier, '3', MOTIF);
  const barre = page.getByRole('status').filter({ hasText: 'Vous êtes hors ligne' });
  await expect(barre).toContainText('3 saisies gardées sur cet ordinateur');
  await expect(page.getByRole('alert').filter({ hasText: 'vos saisies partiront seules' })).toBeVisible();
  await expect(pr.rangee(premier)).toContainText('3,00 points');
  await expect(pr.rangee(premier)).toContainText('pas encore enregistré');
  await page.context().setOffline(false);
  await pr.enregistre();
  await expect(barre).toBeHidden();
  await expect(pr.rangee(premier)).not.toContainText('pas encore enregistré');
  expect(reponses.map(({ ok, candidat }) => [ok, candidat?.numeroAnonymat])).toEqual([
    [true, premier],
    [true, second],
    [true, premier],
  ]);
  await page.reload();
  await expect(pr.rangee(premier)).toContainText('3,00 points');
  await expect(pr.rangee(second)).toContainText('2,00 points');
});

test('an entry that had arrived when its answer was lost and the page closed is sent again, and written once', async ({
  page,
  surveillance,
}) => {
  surveillance.tolerer(COUPURE);
  await connecterJury(page, papillon(JURY));
  const { pr, candidats } = await ouvrirLaGrille(page);
  const numero = candidats[2] ?? '';
  const perdue = suivreSaisies(page);
  await page.route('**/api/saisies', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await pr.accorderPoints(numero, '1,5', MOTIF);
  await expect(page.getByRole('status').filter({ hasText: 'Le serveur ne répond pas' })).toBeVisible();
  const suivante = await page.context().newPage();
  await page.close();

  // Away from the deliberation, which alone sends them, they are not forgotten.
  await president(suivante, JURY).accueil();
  const bandeau = suivante.getByText('1 saisie attend sur cet ordinateur');
  await expect(bandeau).toBeVisible();
  const reprise = suivreSaisies(suivante);
  const { pr: encore } = await ouvrirLaGrille(suivante);
  await encore.enregistre();
  const [envoyee] = perdue.demandes;
  expect(reprise.demandes).toEqual([envoyee]);
  expect(reprise.reponses).toMatchObject([
    { ok: true, candidat: { version: (envoyee?.versionVue ?? 0) + 1 } },
  ]);
  await expect(encore.rangee(numero)).toContainText('1,50 point');
  await encore.accueil();
  await expect(bandeau).toBeHidden();
});

test('a second page leaves to the first what it holds, and takes it up once that one is closed', async ({
  page,
  surveillance,
}) => {
  surveillance.tolerer(COUPURE);
  await connecterJury(page, papillon(JURY));
  const { pr, candidats } = await ouvrirLaGrille(page);
  const numero = candidats[3] ?? '';
  await page.route('**/api/saisies', (route) => route.abort());
  await pr.accorderPoints(numero, '2,5', MOTIF);
  await expect(page.getByRole('status').filter({ hasText: '1 saisie gardée' })).toBeVisible();

  const seconde = await page.context().newPage();
  const { demandes } = suivreSaisies(seconde);
  const { pr: la } = await ouvrirLaGrille(seconde);
  await la.accorderPoints(candidats[4] ?? '', '0,5', MOTIF);
  await la.enregistre();
  expect(demandes).toHaveLength(1);
  await page.close();
  // By itself, without a reload.
  await expect(la.rangee(numero)).toContainText('2,50 points');
  await la.enregistre();
  expect(demandes).toHaveLength(2);
});

test('a browser that is killed gives back, started again, what it kept', async ({ launchOptions }) => {
  const dossier = mkdtempSync(join(tmpdir(), 'delib-navigateur-'));
  try {
    const avant = await chromium.launchPersistentContext(dossier, launchOptions);
    const page = await avant.newPage();
    await connecterJury(page, papillon(JURY));
    const { pr, candidats } = await ouvrirLaGrille(page);
    const numero = candidats[5] ?? '';
    await page.route('**/api/saisies', (route) => route.abort());
    await pr.accorderPoints(numero, '3,5', MOTIF);
    await expect(page.getByRole('status').filter({ hasText: '1 saisie gardée' })).toBeVisible();
    const ferme = avant.waitForEvent('close');
    const session = await avant.newCDPSession(page);
    await session.send('Browser.crash').catch(() => null);
    await ferme;

    const apres = await chromium.launchPersistentContext(dossier, launchOptions);
    const encore = await apres.newPage();
    await connecterJury(encore, papillon(JURY));
    const { pr: la } = await ouvrirLaGrille(encore);
    await la.enregistre();
    await expect(la.rangee(numero)).toContainText('3,50 points');
    await apres.close();
  } finally {
    rmSync(dossier, { recursive: true, force: true, maxRetries: 5 });
  }
});
