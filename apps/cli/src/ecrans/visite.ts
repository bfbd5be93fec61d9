import type { Browser, Page } from 'playwright';
import type { FichierDemo } from '../demo/contrat';
import { type Ecran, type Spectateur, tousLesEcrans } from './ecrans';
import { photographier } from './photographe';
import { sommaire, type Vue } from './sommaire';
import { ouvrirSpectateur } from './spectateurs';

/** What a walk through every page gives. */
interface Visite {
  /** The index of the pictures. */
  readonly texte: string;
  /** What is wrong with a page, in French. */
  readonly ennuis: readonly string[];
  readonly pages: number;
}

/** The viewer of the browser draws a PDF a moment after it has it, and tells nobody. */
const DESSIN_PDF_MS = 4000;

/** Looks at every page of both apps, then at what stands beside them; pictures of the main ones go to `dossier`. */
export async function visiter(navigateur: Browser, demo: FichierDemo, dossier: string): Promise<Visite> {
  const ennuis: string[] = [];
  const gardes: (Ecran & { readonly titre: string })[] = [];
  const ecrans = tousLesEcrans();
  const pages = new Map<Spectateur, Page>();
  const pageDe = async (qui: Spectateur) => {
    const page = pages.get(qui) ?? (await ouvrirSpectateur(navigateur, demo, qui));
    pages.set(qui, page);
    return page;
  };
  for (const ecran of ecrans) {
    const page = await pageDe(ecran.qui);
    const base = ecran.app === 'centre' ? demo.centre.url : demo.juryPortal.url;
    try {
      const reponse = await page.goto(await adresseDe(page, base, ecran.adresse));
      const titre = (await page.getByRole('heading', { level: 1 }).first().textContent()) ?? '';
      if ((reponse?.status() ?? 0) >= 400) ennuis.push(`${ecran.nom} répond ${reponse?.status()}.`);
      if (ecran.adresse === '/pv') await page.waitForTimeout(DESSIN_PDF_MS);
      ennuis.push(...(await photographier(page, ecran.nom, ecran.garde ? dossier : null)));
      if (ecran.garde) gardes.push({ ...ecran, titre });
    } catch (error) {
      // The others are looked at all the same.
      ennuis.push(`${ecran.nom} n’a pas pu être vu : ${error instanceof Error ? error.message : error}`);
    }
  }
  const autres: Vue[] = [];
  for (const vue of A_COTE) {
    try {
      const page = await vue.ouvrir(pageDe, demo);
      ennuis.push(...(await photographier(page, vue.nom, dossier)));
      autres.push(vue);
    } catch (error) {
      ennuis.push(`${vue.nom} n’a pas pu être vu : ${error instanceof Error ? error.message : error}`);
    }
  }
  return { texte: sommaire(gardes, autres), ennuis, pages: ecrans.length + autres.length };
}

/** The address of a page of one jury, candidate or compte-rendu: the first that the page above leads to, or leads beside. */
async function adresseDe(page: Page, base: string, adresse: string): Promise<string> {
  if (!adresse.includes('[')) return `${base}${adresse}`;
  const parent = adresse.replace(/\/\[.+$/, '');
  if (parent === '/comptes-rendus') await genererPlan(page, base);
  await page.goto(`${base}${parent}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const liens = await page
    .locator('main a[href]')
    .evaluateAll((all) => all.map((lien) => lien.getAttribute('href') ?? ''));
  const menantA = (voulue: string) => {
    const forme = new RegExp(`^${voulue.replace(/\[[^\]]+\]/g, '[^/?#]+')}(?=[?#]|$)`);
    // A file of the page above is no page below it.
    const pages = liens.filter((lien) => !/\/export(?=[?#]|$)/.test(lien));
    return pages.map((lien) => forme.exec(lien)?.[0]).find((trouve) => trouve !== undefined);
  };
  const fin = adresse.lastIndexOf(']') + 1;
  const trouve = menantA(adresse) ?? `${menantA(adresse.slice(0, fin)) ?? ''}${adresse.slice(fin)}`;
  if (!trouve.startsWith('/') || trouve === adresse.slice(fin)) throw new Error(`no link to ${adresse}`);
  return `${base}${trouve}`;
}

/** A treatment, so that there is a compte-rendu to look at: a plan de secours, waited for. */
async function genererPlan(page: Page, base: string): Promise<void> {
  await page.goto(`${base}/avant-1er-groupe/generer-plan-secours`);
  await page.getByRole('button', { name: 'Générer' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
  await page.waitForURL(/compte_rendu=/);
  await page.getByRole('link', { name: 'Afficher le compte-rendu' }).click();
  await page
    .getByRole('link', { name: /^Télécharger / })
    .first()
    .waitFor({ timeout: 120_000 });
}

type PageDe = (qui: Spectateur) => Promise<Page>;

/** What is no page of its own: the help, a window of the grid, the portail de secours closed, then open. */
const A_COTE: readonly (Vue & { readonly ouvrir: (pageDe: PageDe, demo: FichierDemo) => Promise<Page> })[] = [
  {
    nom: 'aide',
    titre: 'Aide',
    legende:
      '« ? » on the grid of a deliberation: what the page is for, who does it, what comes next, the keys.',
    ouvrir: async (pageDe, { juryPortal }) => {
      const page = await pageDe('jury');
      await page.goto(`${juryPortal.url}/deliberation`);
      await page.getByRole('grid').waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Aide sur cette page' }).waitFor();
      return page;
    },
  },
  {
    nom: 'cas-clairs',
    titre: 'Valider les cas clairs',
    legende: 'What one act validates, and what it leaves to the jury.',
    ouvrir: async (pageDe, { juryPortal }) => {
      const page = await pageDe('jury');
      await page.goto(`${juryPortal.url}/deliberation`);
      // The program is there once it has put the focus on a row.
      await page.locator('[data-candidat]:focus').waitFor();
      await page.getByRole('button', { name: /^Valider les cas clairs/ }).click();
      await page.getByRole('dialog', { name: /^Valider/ }).waitFor();
      return page;
    },
  },
  {
    nom: 'page-introuvable',
    titre: 'Page introuvable',
    legende: 'An address that does not exist, or that is not of this person.',
    ouvrir: async (pageDe, { centre }) => {
      const page = await pageDe('chef');
      await page.goto(`${centre.url}/nulle-part`);
      return page;
    },
  },
  {
    nom: 'secours-ferme',
    titre: 'Portail de secours fermé',
    legende: 'The portail de secours, while no RSSI has authorised it.',
    ouvrir: async (pageDe, { portailSecours }) => {
      const page = await pageDe('personne');
      await page.goto(`${portailSecours.url}/connexion`);
      return page;
    },
  },
  {
    nom: 'secours-ouvert',
    titre: 'Portail de secours ouvert',
    legende: 'The same, authorised for an académie: its login page.',
    ouvrir: async (pageDe, { centre, portailSecours }) => {
      const rssi = await pageDe('rssi');
      await rssi.goto(`${centre.url}/academie/portail-de-secours`);
      await rssi.getByRole('button', { name: /^Autoriser/ }).click();
      const dialogue = rssi.getByRole('dialog');
      await dialogue.getByRole('textbox').fill('Le portail des jurys ne répond plus (démonstration).');
      await dialogue.getByRole('button', { name: 'OK' }).click();
      await dialogue.waitFor({ state: 'hidden' });
      const page = await pageDe('personne');
      await page.goto(`${portailSecours.url}/connexion`);
      await page.getByRole('heading', { level: 1, name: 'Connexion' }).waitFor();
      return page;
    },
  },
];
