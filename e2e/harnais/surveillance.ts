import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';

/** Listens to the pages of a journey: an error in a console, or a breach of the content policy, fails it. */
export interface Surveillance {
  /** Listens to every page of this context, present and to come. */
  readonly suivre: (context: BrowserContext) => Promise<void>;
  /** What the journey itself provokes, said before: a page that does not exist, a refused file. */
  readonly tolerer: (motif: RegExp) => void;
  readonly constats: () => readonly string[];
}

/** Chromium says in the console what it refuses under the content policy, and under Trusted Types. */
function creerSurveillance(): Surveillance {
  const constats: string[] = [];
  const tolerances: RegExp[] = [];
  return {
    async suivre(context) {
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') {
          constats.push(`${message.page()?.url() ?? ''} [${message.type()}] ${message.text()}`);
        }
      });
      context.on('weberror', (error) => {
        constats.push(`${error.page()?.url() ?? ''} [exception] ${error.error().message}`);
      });
    },
    tolerer: (motif) => tolerances.push(motif),
    constats: () => constats.filter((constat) => !tolerances.some((motif) => motif.test(constat))),
  };
}

/** Opens a browser of their own for one more person of the journey: nothing is shared with the others. */
export type NouvellePersonne = () => Promise<Page>;

/** Playwright's test, with the pages watched and as many people as the journey needs. */
export const test = base.extend<{ surveillance: Surveillance; nouvellePersonne: NouvellePersonne }>({
  surveillance: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const surveillance = creerSurveillance();
      await use(surveillance);
      expect(surveillance.constats(), 'no error in a console, no breach of the content policy').toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, surveillance }, use, info) => {
    await surveillance.suivre(context);
    await use(context);
    if (info.status !== info.expectedStatus) await decrire(context);
  },
  nouvellePersonne: async ({ browser, surveillance }, use, info) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      await surveillance.suivre(context);
      return context.newPage();
    });
    for (const context of contexts) {
      if (info.status !== info.expectedStatus) await decrire(context);
      await context.close();
    }
  },
});

/** Long enough for a page and its dialogs. */
const LONGUEUR_DECRITE = 6000;

/** Says what the pages of a journey that failed show: where only the log of a run is kept, nothing else tells. */
async function decrire(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) {
    const vu = await page.locator('body').ariaSnapshot({ timeout: 5000 }).catch(String);
    // The end is kept: dialogs are there.
    process.stdout.write(`── ${page.url()}\n${vu.slice(-LONGUEUR_DECRITE)}\n`);
  }
}

export { expect } from '@playwright/test';
