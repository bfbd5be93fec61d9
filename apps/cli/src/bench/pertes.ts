import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type DossierStocke, selectDossiers, withActor } from '@delib/db';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { type BaseDeMesure, GESTIONNAIRE, type TailleSession } from './base';
import { type Mesure, type Partie, sansBut } from './mesure';
import { avecUnJury, biscuits, type JuryEnSalle, ouvrirLaGrille } from './navigateur';

const SESSION: TailleSession = { jurys: 1, candidats: 35, centres: 1 };
/** The goal of docs/salle.md; `BENCH_FOIS` says otherwise. */
const FOIS = Number(process.env.BENCH_FOIS ?? 200);
const MOTIF = 'Assiduité et progression';
/** An entry that has not arrived by then is lost. */
const PATIENCE_MS = 90_000;

/** A président in the room: their browser and the page of the grid. */
interface Salle {
  readonly contexte: BrowserContext;
  readonly page: Page;
}

/** What happens while an entry is made: the room afterwards, whose page is open. */
type Accident = (salle: Salle, saisir: () => Promise<void>, moyens: Moyens) => Promise<Salle>;

interface Moyens {
  readonly ouvrirNavigateur: () => Promise<Salle>;
  readonly ouvrirPage: (contexte: BrowserContext) => Promise<Page>;
  readonly tuerLePortail: () => Promise<void>;
}

const SAISIES = '**/api/saisies';

const ACCIDENTS: Readonly<Record<string, Accident>> = {
  'réseau coupé': async (salle, saisir) => {
    await salle.contexte.setOffline(true);
    await saisir();
    await salle.contexte.setOffline(false);
    return salle;
  },
  'demande perdue': async (salle, saisir) => {
    await salle.page.route(SAISIES, (route) => route.abort(), { times: 1 });
    await saisir();
    return salle;
  },
  'réponse perdue': async (salle, saisir) => {
    const perdre = async (route: Parameters<Parameters<Page['route']>[1]>[0]) => {
      await route.fetch();
      await route.abort();
    };
    await salle.page.route(SAISIES, perdre, { times: 1 });
    await saisir();
    return salle;
  },
  'onglet fermé': async ({ contexte, page }, saisir, { ouvrirPage }) => {
    await saisir();
    await page.close();
    return { contexte, page: await ouvrirPage(contexte) };
  },
  'navigateur tué': async ({ contexte, page }, saisir, { ouvrirNavigateur }) => {
    const session = await contexte.newCDPSession(page);
    const mort = contexte.waitForEvent('close', { timeout: 120_000 });
    await saisir();
    await session.send('Browser.crash').catch(() => null);
    await mort;
    return ouvrirNavigateur();
  },
  'serveur tué': async (salle, saisir, { tuerLePortail }) => {
    const debout = tuerLePortail();
    await saisir();
    await debout;
    return salle;
  },
};

/** Entries made while something breaks: how many were lost, how many written twice. Both must be none. */
export const pertes: Partie = {
  nom: 'pertes',
  travail: `${FOIS} saisies d’un jury, un accident pendant chacune`,
  mesurer: (dire) => avecUnJury(SESSION, dire, (salle) => accumuler(salle, dire)),
};

async function accumuler(
  { base, produit, juryId, president, executablePath }: JuryEnSalle,
  dire: (ligne: string) => void,
): Promise<readonly Mesure[]> {
  const tous = lecteur(base, juryId);
  const dossier = mkdtempSync(join(tmpdir(), 'delib-navigateur-'));
  const ouvrirPage = (contexte: BrowserContext) => ouvrirLaGrille(contexte, president);
  const moyens: Moyens = {
    ouvrirPage,
    ouvrirNavigateur: async () => {
      const contexte = await chromium.launchPersistentContext(dossier, {
        ...{ executablePath, args: ['--no-sandbox', '--disable-gpu'], locale: 'fr-FR' },
      });
      await contexte.addCookies(biscuits(president));
      return { contexte, page: await ouvrirPage(contexte) };
    },
    tuerLePortail: produit.tuerLePortail,
  };
  const bilan = new Map(Object.keys(ACCIDENTS).map((nom) => [nom, { faites: 0, perdues: 0, doubles: 0 }]));
  let salle = await moyens.ouvrirNavigateur();
  try {
    const numeros = [...(await tous()).keys()];
    for (let n = 0; n < FOIS; n += 1) {
      const [nom, accident] = Object.entries(ACCIDENTS)[n % bilan.size] ?? [];
      const numero = numeros[n % numeros.length];
      const compte = bilan.get(nom ?? '');
      if (!accident || !numero || !compte) throw new Error('no accident');
      const points = 1 + ((Math.floor(n / numeros.length) + n) % 8);
      const avant = (await tous()).get(numero)?.version ?? 0;
      salle = await accident(salle, () => accorder(salle.page, numero, points), moyens);
      const arrivee = await attendre(async () => {
        const ici = (await tous()).get(numero);
        return ici !== undefined && ici.version > avant && ici.points === points * 100 ? ici : null;
      });
      compte.faites += 1;
      if (arrivee === null) compte.perdues += 1;
      // What waits no longer is all that was going to be written.
      await salle.page
        .getByRole('status')
        .filter({ hasText: /Enregistré à|Enregistrement automatique/ })
        .waitFor();
      const apres = (await tous()).get(numero)?.version ?? 0;
      compte.doubles += Math.max(0, apres - avant - 1);
      if (n % 10 === 9) dire(`${n + 1} sur ${FOIS} ; ${JSON.stringify(Object.fromEntries(bilan))}`);
    }
  } finally {
    await salle.contexte.close().catch(() => null);
    rmSync(dossier, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
  return [...bilan].flatMap(([nom, { faites, perdues, doubles }]) => [
    sansBut(`${nom} : saisies`, faites, ''),
    aucune(`${nom} : perdues`, perdues),
    aucune(`${nom} : écrites deux fois`, doubles),
  ]);
}

/** By the window of the points, as a président does; done when the grid shows it. */
async function accorder(page: Page, numero: string, points: number): Promise<void> {
  const rangee = page.getByRole('row', { name: new RegExp(`^Candidat ${numero},`) });
  await rangee.getByRole('button', { name: `Points de jury du candidat ${numero}` }).click();
  const fenetre = page.getByRole('dialog', { name: `Points de jury, candidat ${numero}` });
  await fenetre.getByRole('textbox', { name: /^Points de jury, sur le total/ }).fill(String(points));
  await fenetre.getByRole('combobox', { name: /^Motif/ }).fill(MOTIF);
  await fenetre.getByRole('button', { name: 'Enregistrer', exact: true }).last().click();
  await rangee.filter({ hasText: `${points},00 point` }).waitFor();
}

/** Reads the candidates of the jury as they are stored. */
function lecteur({ contexteDe }: BaseDeMesure, juryId: string) {
  const contexte = contexteDe('centre', GESTIONNAIRE);
  return async () => {
    const lus = await withActor(contexte.database, contexte.acteur, (tx) =>
      selectDossiers(tx, { juryId, groupe: 1 }),
    );
    return new Map(lus.map((lu) => [lu.numeroAnonymat, etatDe(lu)]));
  };
}

function etatDe({ deliberation, dossier }: DossierStocke) {
  return { version: deliberation?.version ?? 0, points: dossier.reglage.pointsJury };
}

async function attendre<T>(lire: () => Promise<T | null>): Promise<T | null> {
  for (let attente = 0; attente < PATIENCE_MS; attente += 100) {
    const lu = await lire();
    if (lu !== null) return lu;
    await delay(100);
  }
  return null;
}

function aucune(libelle: string, valeur: number): Mesure {
  return {
    ...sansBut(libelle, valeur, ''),
    reference: { libelle: 'aucune', valeur: 0 },
    but: '0',
    atteint: valeur === 0,
  };
}
