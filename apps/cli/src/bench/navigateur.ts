import type { Contexte } from '@delib/usecases/contexte';
import { listerJurys } from '@delib/usecases/jury/lister-jurys';
import type { BrowserContext, Page } from 'playwright';
import { findChromium } from '../test/needs';
import { avecBase, type BaseDeMesure, GESTIONNAIRE, importerMesure, type TailleSession } from './base';
import { amenerEnDeliberation } from './jurys-au-travail';
import { avecProduit, type Personne, type ProduitEnMarche } from './produit';

/** A jury that deliberates, its président logged in, and the browser to open. */
export interface JuryEnSalle {
  readonly base: BaseDeMesure;
  readonly produit: ProduitEnMarche;
  readonly juryId: string;
  readonly president: Personne;
  readonly executablePath: string;
}

/** Runs the product over a session of that size whose first jury deliberates; nothing stays of it. */
export async function avecUnJury<T>(
  session: TailleSession,
  dire: (ligne: string) => void,
  mesurer: (salle: JuryEnSalle) => Promise<T>,
): Promise<T> {
  return avecBase(async (base) => {
    const trouve = await findChromium(process.env, dire);
    if (!trouve.ok) throw new Error(trouve.sentence);
    await importerMesure(base, session);
    await amenerEnDeliberation(base);
    const { juryId, presidentId } = await lireLeJury(base.contexteDe('centre', GESTIONNAIRE));
    return avecProduit(base, dire, async (produit) => {
      const [president] = await produit.entrerAuPortail([presidentId]);
      if (!president) throw new Error('nobody came in');
      return mesurer({ base, produit, juryId, president, executablePath: trouve.path });
    });
  });
}

/** The session of a person as the cookies of a browser. */
export function biscuits({ url, cookie }: Personne) {
  return cookie.split('; ').map((biscuit) => {
    const egal = biscuit.indexOf('=');
    return { name: biscuit.slice(0, egal), value: biscuit.slice(egal + 1), url };
  });
}

/** A page of the grid, its program there: it has put the focus on a row, and a click before that is nobody's. */
export async function ouvrirLaGrille(contexte: BrowserContext, { url }: Personne): Promise<Page> {
  const page = await contexte.newPage();
  await page.goto(`${url}/deliberation`);
  await page.locator('[data-candidat]:focus').waitFor();
  return page;
}

/** The first jury of a base of measure, and its président; throws when there is none. */
async function lireLeJury(
  contexte: Contexte,
): Promise<{ readonly juryId: string; readonly presidentId: string }> {
  const [premier] = await listerJurys(contexte);
  const president = premier?.jury.membres.find(({ qualite }) => qualite === 'president');
  if (!premier || !president) throw new Error('no jury');
  return { juryId: premier.jury.id, presidentId: president.id };
}
