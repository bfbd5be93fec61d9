import { type Browser, chromium, type Page } from 'playwright';
import type { TailleSession } from './base';
import type { Mesure, Partie } from './mesure';
import { avecUnJury, biscuits, type JuryEnSalle } from './navigateur';

const SESSION: TailleSession = { jurys: 1, candidats: 200, centres: 1 };
const FRAPPES = 120;
/** Struck first and not counted: the browser compiles what runs often, and the page has just come. */
const ESSAIS = 40;
/** What a person takes for at once. */
const BUT_MS = 50;
/** Between two keys that are chosen: eight a second. A key held down repeats as soon as it is shown. */
const CHOISIE_MS = 120;

/** The grid of two hundred candidates: from a key to what it shows, as the browser itself times it. */
export const grille: Partie = {
  nom: 'grille',
  travail: `${SESSION.candidats} candidats, ${FRAPPES} frappes de chaque touche, de la touche à l’affichage`,
  mesurer: (dire) => avecUnJury(SESSION, dire, (salle) => frapper(salle, dire)),
};

async function frapper(
  { president, executablePath }: JuryEnSalle,
  dire: (ligne: string) => void,
): Promise<readonly Mesure[]> {
  const navigateur = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const plancher = await mesurerPlancher(navigateur);
    const contexte = await navigateur.newContext({ viewport: { width: 1280, height: 720 }, locale: 'fr-FR' });
    await contexte.addCookies(biscuits(president));
    const page = await contexte.newPage();
    await page.goto(`${president.url}/deliberation`);
    await page.locator('[data-candidat]:focus').waitFor();
    const mesures: Mesure[] = [];
    for (const { libelle, touches, repos } of GESTES) {
      dire(libelle);
      const p95 = centile(await chronometrer(page, touches, repos), 95);
      const reference = { libelle: 'page vide, même touche', valeur: plancher };
      mesures.push({
        ...{ libelle: `${libelle}, 95e centile`, valeur: p95, unite: 'ms', reference },
        ...{ rapport: p95 / plancher, but: `≤ ${BUT_MS} ms`, atteint: p95 <= BUT_MS },
      });
    }
    return mesures;
  } finally {
    await navigateur.close();
  }
}

const GESTES: readonly {
  readonly libelle: string;
  readonly touches: readonly string[];
  readonly repos: number;
}[] = [
  { libelle: 'descendre, touche tenue', touches: ['ArrowDown'], repos: 0 },
  { libelle: 'monter, touche tenue', touches: ['ArrowUp'], repos: 0 },
  { libelle: 'noter le livret, valider et descendre', touches: ['l', 'v'], repos: CHOISIE_MS },
  { libelle: 'montrer et masquer les notes', touches: ['n'], repos: CHOISIE_MS },
];

/** The same key on a page that holds a field and nothing else. */
async function mesurerPlancher(navigateur: Browser): Promise<number> {
  const page = await navigateur.newPage();
  await page.setContent('<input autofocus aria-label="vide">');
  await page.locator('input').focus();
  const durees = await chronometrer(page, ['a'], 0);
  await page.close();
  return centile(durees, 95);
}

/**
 * Strikes keys.
 * @param repos milliseconds between two
 * @returns milliseconds from each key to the next paint, to eight: as Event Timing gives them; 16 at the least
 */
async function chronometrer(
  page: Page,
  touches: readonly string[],
  repos: number,
): Promise<readonly number[]> {
  await frapperTouches(page, touches, { fois: ESSAIS, repos });
  await page.evaluate(() => {
    const durees: number[] = [];
    Object.assign(window, { durees });
    new PerformanceObserver((liste) => {
      for (const { name, duration } of liste.getEntries()) if (name === 'keydown') durees.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await frapperTouches(page, touches, { fois: FRAPPES, repos });
  const dites = await page.evaluate(() => (window as unknown as { durees: number[] }).durees);
  // What is shorter than the browser tells of.
  return [...dites, ...Array<number>(Math.max(0, FRAPPES - dites.length)).fill(16)];
}

/** Each once the one before is shown, and `repos` milliseconds after. */
async function frapperTouches(
  page: Page,
  touches: readonly string[],
  { fois, repos }: { readonly fois: number; readonly repos: number },
): Promise<void> {
  for (let n = 0; n < fois; n += 1) {
    await page.keyboard.press(touches[n % touches.length] ?? '');
    await page.evaluate(
      (attente) =>
        new Promise<void>((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, attente))),
        ),
      repos,
    );
  }
}

function centile(valeurs: readonly number[], rang: number): number {
  const tri = valeurs.toSorted((a, b) => a - b);
  return tri[Math.ceil((tri.length * rang) / 100) - 1] ?? Number.NaN;
}
