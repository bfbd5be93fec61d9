import { type Browser, chromium, type Page } from 'playwright';
import type { TailleSession } from './base';
import type { Mesure, Partie } from './mesure';
import { avecUnJury, biscuits, type JuryEnSalle, ouvrirLaGrille } from './navigateur';

const SESSION: TailleSession = { jurys: 1, candidats: 200, centres: 1 };
const FRAPPES = 120;
/** Struck first and not counted: the browser compiles what runs often, and the page has just come. */
const ESSAIS = 40;
/** What a person takes for at once. */
const BUT_MS = 50;
/** What redraws all that is in sight, to a page that holds as many words and nothing else. */
const BUT_REDESSIN = 2;
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
    const vide = await mesurerPlancher(navigateur, PAGE_VIDE);
    const pleine = await mesurerPlancher(navigateur, PAGE_PLEINE);
    const contexte = await navigateur.newContext({ viewport: { width: 1280, height: 720 }, locale: 'fr-FR' });
    await contexte.addCookies(biscuits(president));
    const page = await ouvrirLaGrille(contexte, president);
    const mesures: Mesure[] = [];
    for (const { libelle, touches, repos, redessine } of GESTES) {
      dire(libelle);
      const p95 = centile(await chronometrer(page, touches, repos), 95);
      const plancher = redessine ? pleine : vide;
      const reference = {
        libelle: redessine ? 'page nue, redessinée' : 'page vide, même touche',
        valeur: plancher,
      };
      mesures.push({
        ...{ libelle: `${libelle}, 95e centile`, valeur: p95, unite: 'ms', reference },
        rapport: p95 / plancher,
        ...(redessine
          ? { but: `≤ ${BUT_REDESSIN} ×`, atteint: p95 <= BUT_REDESSIN * plancher }
          : { but: `≤ ${BUT_MS} ms`, atteint: p95 <= BUT_MS }),
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
  /** All that is in sight. */
  readonly redessine?: true;
}[] = [
  { libelle: 'descendre, touche tenue', touches: ['ArrowDown'], repos: 0 },
  { libelle: 'monter, touche tenue', touches: ['ArrowUp'], repos: 0 },
  { libelle: 'noter le livret, valider et descendre', touches: ['l', 'v'], repos: CHOISIE_MS },
  { libelle: 'montrer et masquer les notes', touches: ['n'], repos: CHOISIE_MS, redessine: true },
];

const PAGE_VIDE = '<input autofocus aria-label="vide">';
/** As many words as the grid shows at once, a third of which a key hides or shows. */
const PAGE_PLEINE = `${PAGE_VIDE}<div id="tout">${`<div>${'<span>12,50</span>'.repeat(22)}</div>`.repeat(22)}</div><style>
  #tout div { display: grid; grid-template-columns: repeat(22, 1fr); border-bottom: 1px solid }
  #tout span { border-right: 1px solid }
  #tout.moins div { grid-template-columns: repeat(14, 1fr) }
  #tout.moins span:nth-child(n + 15) { display: none }
</style>`;

/** A key on a page without a program. */
async function mesurerPlancher(navigateur: Browser, contenu: string): Promise<number> {
  const page = await navigateur.newPage({ viewport: { width: 1280, height: 720 } });
  await page.setContent(contenu);
  await page.locator('input').focus();
  await page.evaluate(() => {
    document.addEventListener('keydown', () => document.querySelector('#tout')?.classList.toggle('moins'));
  });
  const durees = await chronometrer(page, ['a'], CHOISIE_MS);
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
