import { fork } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { type BancDocuments, ouvrirBancDocuments } from '@delib/documents/banc';
import { chromium } from 'playwright';
import { findChromium } from '../test/needs';
import { auPlus, foisMieux, type Mesure, mediane, nombre, type Partie } from './mesure';

const PAGES = 2000;
const TOURS = 3;
/** The peers are so much slower that fewer pages tell as much. */
const PAGES_PAIRS = 100;
const MEMOIRE = { peu: 500, beaucoup: 5000 } as const;

/** PV individuels against pdfkit alone, a browser, plain react-pdf; memory from 500 to 5,000 pages. */
export const documents: Partie = {
  nom: 'documents',
  travail: `${PAGES} PV individuels d’un règlement de 12 épreuves, un seul fil`,
  async mesurer(dire) {
    const banc = await ouvrirBancDocuments(PAGES);
    const { flux, plancher, simple } = await mesurerProcessus(banc, dire);
    const navigateur = await mesurerNavigateur(banc, dire);
    const calcul = (temps: readonly Temps[]) => mediane(temps.map((t) => t.calcul));
    const mur = (temps: readonly Temps[]) => mediane(temps.map((t) => t.mur));
    return [
      auPlus(
        'moteur, calcul',
        calcul(flux),
        'ms/page',
        { libelle: 'pdfkit seul', valeur: calcul(plancher) },
        1.5,
      ),
      foisMieux(
        'moteur, calcul',
        calcul(flux),
        'ms/page',
        { libelle: 'react-pdf seul', valeur: calcul(simple) },
        6,
      ),
      foisMieux(
        'moteur, durée',
        mur(flux),
        'ms/page',
        { libelle: 'Chromium', valeur: navigateur === null ? null : mur(navigateur) },
        8,
      ),
      await mesurerMemoire(dire),
    ];
  },
};

/** Milliseconds a page: on the clock, and of processor time, which other programs of the machine disturb little. */
interface Temps {
  readonly mur: number;
  readonly calcul: number;
}

/** All in turn, so that a machine that slows down slows all of them. */
async function mesurerProcessus(banc: BancDocuments, dire: (ligne: string) => void) {
  const temps = { flux: [] as Temps[], plancher: [] as Temps[], simple: [] as Temps[] };
  // A first turn of a few pages warms them up.
  for (const imprimer of [banc.enFlux, banc.plancher, banc.simplement])
    await chronometrer(PAGES_PAIRS, imprimer);
  for (let tour = 1; tour <= TOURS; tour += 1) {
    const flux = await chronometrer(PAGES, banc.enFlux);
    const plancher = await chronometrer(PAGES, banc.plancher);
    const simple = await chronometrer(PAGES_PAIRS, banc.simplement);
    temps.flux.push(flux);
    temps.plancher.push(plancher);
    temps.simple.push(simple);
    const [a, b, c] = [flux, plancher, simple].map(({ calcul }) => nombre(calcul));
    dire(`tour ${tour} / ${TOURS}, ms/page de calcul : moteur ${a}, pdfkit seul ${b}, react-pdf seul ${c}`);
  }
  return temps;
}

/** @returns print-to-PDF alone, the page being loaded; `null` without a Chromium */
async function mesurerNavigateur(
  banc: BancDocuments,
  dire: (ligne: string) => void,
): Promise<readonly Temps[] | null> {
  const trouve = await findChromium(process.env, dire);
  if (!trouve.ok) {
    dire(trouve.sentence);
    return null;
  }
  const navigateur = await chromium.launch({ executablePath: trouve.path, args: ['--no-sandbox'] });
  try {
    const page = await navigateur.newPage();
    await page.setContent(banc.html(PAGES_PAIRS), { waitUntil: 'load' });
    const temps: Temps[] = [];
    for (let tour = 1; tour <= TOURS; tour += 1) {
      const imprimer = async () => (await page.pdf({ preferCSSPageSize: true })).length;
      temps.push(await chronometrer(PAGES_PAIRS, imprimer));
    }
    dire(`Chromium ${nombre(mediane(temps.map(({ mur }) => mur)))} ms/page`);
    return temps;
  } finally {
    await navigateur.close();
  }
}

/** The peak of a process of its own that prints little, and of one that prints ten times as much. */
async function mesurerMemoire(dire: (ligne: string) => void): Promise<Mesure> {
  const peu = await memoireDe(MEMOIRE.peu);
  const beaucoup = await memoireDe(MEMOIRE.beaucoup);
  dire(`mémoire ${nombre(peu)} Mo à ${MEMOIRE.peu} pages, ${nombre(beaucoup)} Mo à ${MEMOIRE.beaucoup}`);
  return auPlus(
    `mémoire de pointe, ${MEMOIRE.beaucoup} pages`,
    beaucoup,
    'Mo',
    { libelle: `${MEMOIRE.peu} pages`, valeur: peu },
    1.2,
  );
}

function memoireDe(pages: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const program = fileURLToPath(new URL('memoire-documents.ts', import.meta.url));
    // V8 puts off collecting while memory is plentiful: told to keep its heap small, the peak is what the work needs.
    const execArgv = [...process.execArgv, '--optimize-for-size'];
    const child = fork(program, [String(pages)], { execArgv });
    let kilo = 0;
    child.on('message', (message) => {
      kilo = Number(message);
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 && kilo > 0 ? resolve(kilo / 1024) : reject(new Error(`memory: code ${code}`)),
    );
  });
}

/** One run, which must have written something. */
async function chronometrer(pages: number, imprimer: (pages: number) => Promise<number>): Promise<Temps> {
  const [debut, avant] = [performance.now(), process.cpuUsage()];
  const octets = await imprimer(pages);
  const { user, system } = process.cpuUsage(avant);
  const duree = performance.now() - debut;
  if (octets < 100 * pages) throw new Error(`${octets} bytes are not ${pages} pages`);
  return { mur: duree / pages, calcul: (user + system) / 1000 / pages };
}
