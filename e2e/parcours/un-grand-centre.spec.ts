import type { Page } from '@playwright/test';
import { type Compte, compte } from '../harnais/acces';
import {
  CODES,
  creerChefDuGrandCentre,
  faireSieger,
  forcerEtats,
  GRAND_CENTRE as GRAND,
  genererGrandCentre,
} from '../harnais/grand-centre';
import { type CandidatEcrit, lireCandidats, lireCsv } from '../harnais/session-neuve';
import { expect, test } from '../harnais/surveillance';
import { chefDeCentre } from '../pages/chef-de-centre';
import { connecterUtilisateur } from '../pages/connexion';
import { gestionnaire } from '../pages/gestionnaire';

/** A centre of sixty jurys: its 1er groupe, and what every page says of it. Last of the journeys by its name. */
test.describe.configure({ mode: 'serial' });

/** Rows of a page. */
const LIGNES = 50;

/** Two at 130 whose PV nobody signed, what only a base gone wrong would hold; one left at 120, one at 110. */
const [NON_SIGNE_1 = '', NON_SIGNE_2 = '', EN_EDITION = '', EN_DELIBERATION = ''] = CODES.slice(-4);
const A_TERMINER = CODES.slice(0, -4);
const [DEPLACE = '', ...TERMINES] = A_TERMINER.toReversed();

let chef: Compte;
let candidats: readonly (CandidatEcrit & { readonly livret: boolean })[] = [];

test('sixty jurys are imported and opened, each with its line in the report, and sit', async ({ page }) => {
  test.setTimeout(300_000);
  const fichiers = genererGrandCentre();
  const livrets = lireCsv(fichiers.lire('candidats.csv')).map(({ livret }) => livret === 'oui');
  candidats = lireCandidats(fichiers).map((each, rang) => ({ ...each, livret: livrets[rang] === true }));
  await connecterUtilisateur(page, compte('gestionnaire'));
  const g = gestionnaire(page);
  await g.ouvrirImport();
  await g.deposer(await fichiers.zipper());
  fichiers.effacer();
  await expect(g.resultat).toHaveText('Succès', { timeout: 60_000 });
  await expect(page.getByRole('list', { name: 'Messages' })).toContainText(`${GRAND.jurys} jurys`);
  chef = creerChefDuGrandCentre();

  const ouverts: string[] = [];
  for (const periode of GRAND.periodes) {
    await g.ouvrirDeliberations(GRAND.session, periode);
    await g.agirSurTous({ section: 'Modification de notes', bouton: 'Ouvrir la modification de notes' });
    const rapport = await g.agirSurTous({
      section: 'Délibération du 1er groupe',
      bouton: 'Ouvrir la délibération',
    });
    ouverts.push(...lusDans(rapport, '110'));
  }
  expect(ouverts.sort()).toEqual(CODES);

  faireSieger({ sansSigner: [NON_SIGNE_1, NON_SIGNE_2, EN_EDITION], sauf: [EN_DELIBERATION] });
  for (const code of [NON_SIGNE_1, NON_SIGNE_2]) await forcerEtats(code, ['120', '130']);
});

test('every page of the menu opens, and those that name jurys or candidates name them all', async ({
  page,
  nouvellePersonne,
}) => {
  test.setTimeout(240_000);
  await connecterUtilisateur(page, chef);
  const main = page.getByRole('main');
  const rangees = main.getByRole('rowheader');
  const deJurys = main.getByRole('checkbox', { name: /^20\d{3} / });
  const attendus: Readonly<Record<string, () => Promise<void>>> = {
    '/preparation-livrets/editer-liste-livrets': () =>
      expect(main.getByText(/candidats sur la liste/)).toContainText(
        enFrancais(candidats.filter(({ livret }) => livret).length),
      ),
    '/avant-1er-groupe/generer-plan-secours': () => expect(rangees).toHaveCount(GRAND.jurys),
    '/avant-1er-groupe/editer-listes-candidats': async () => {
      await expect(deJurys).toHaveCount(GRAND.jurys);
      await expect(main.getByRole('checkbox', { name: /^20\d{3} /, disabled: false })).toHaveCount(1);
    },
    '/avant-1er-groupe/editer-statistiques': () => expect(deJurys).toHaveCount(GRAND.jurys),
    '/apres-1er-groupe/editer-listes-resultats': () =>
      expect(main.getByRole('heading', { name: 'Le service de publication est fermé' })).toBeVisible(),
    '/apres-1er-groupe/terminer-1er-groupe': async () => {
      await expect(main.getByText(`${GRAND.jurys} jurys`, { exact: true })).toBeVisible();
      await expect(main.getByText(`${A_TERMINER.length} jurys :`)).toContainText(
        A_TERMINER.join(', ').slice(0, -7),
      );
    },
    '/avant-2nd-groupe/generer-plan-secours': () => expect(rangees).toHaveCount(GRAND.jurys),
    '/general/gerer-avancement-jurys': () => parPages(page, GRAND.jurys),
    '/general/editer-liste-fraudeurs-liste-rouge': () =>
      expect(main.getByText(/sur aucune liste d’affichage\.$/)).toContainText(
        enFrancais(candidats.filter((each) => each.listeRouge || each.presumeFraudeur).length),
      ),
    '/academie/papillons': () => parPages(page, GRAND.jurys * 2),
    '/academie/jurys': () => parPages(page, GRAND.jurys),
    '/academie/ouverture': () =>
      expect(main.getByText(`${GRAND.jurys} jurys`, { exact: true })).toBeVisible(),
  };
  await ouvrirTout(page, attendus);
  const suivi = chefDeCentre(page);
  for (const periode of GRAND.periodes) {
    await suivi.suivreEditionPv(`${GRAND.libelle}, ${periode}`);
    await expect(rangees).toHaveCount(GRAND.jurys / 2);
  }
  // Each sign is a shape of its own, and says it in words.
  for (const [code, texte, icone] of [
    [NON_SIGNE_2, 'PV non signé', /fr-icon-quill-pen-line/],
    [DEPLACE, /^\s*PV signé, vérifié le \d\d\/\d\d\/\d{4} à/, /fr-icon-checkbox-circle-fill/],
  ] as const) {
    const signe = suivi.ligne(code).locator('.delib-pv');
    await expect(signe).toHaveText(texte);
    await expect(signe.locator('[aria-hidden="true"]')).toHaveClass(icone);
  }

  const bureau = await nouvellePersonne();
  await connecterUtilisateur(bureau, compte('gestionnaire'));
  await ouvrirTout(bureau, {});
});

test('« Terminer le 1er groupe » of a centre of sixty: what each jury became, or why it did not', async ({
  page,
  nouvellePersonne,
}) => {
  const bureau = await nouvellePersonne();
  await connecterUtilisateur(bureau, compte('gestionnaire'));
  await connecterUtilisateur(page, chef);
  const centre = chefDeCentre(page);
  await centre.ouvrir('Délibération', 'Terminer le 1er groupe');
  await page.getByRole('button', { name: 'Terminer 1er groupe' }).click();
  const fenetre = centre.dialogue('Terminer le 1er groupe ?');
  const lignes = fenetre.getByRole('listitem').filter({ hasText: /^20\d{3}/ });
  await expect(lignes).toHaveCount(A_TERMINER.length + 2);
  const nommes = await lignes.allInnerTexts();
  expect(nommes.map((texte) => texte.slice(0, 5))).toEqual([...A_TERMINER, NON_SIGNE_1, NON_SIGNE_2]);
  for (const texte of nommes.slice(-2)) expect(texte).toContain('n’est pas signé');

  // While the window is open, a jury goes back: it alone is not ended, and the report says so.
  await gestionnaire(bureau).ramener(
    GRAND.libelle,
    DEPLACE,
    '120 Edition du PV de tenue de délibération par le jury',
    'Tenue à compléter avant l’affichage',
  );
  await fenetre.getByRole('button', { name: 'OK' }).click();
  const rapport = await centre.compteRendu();
  expect(lusDans(rapport, '140').toSorted()).toEqual(TERMINES.toSorted());
  expect(rapport).toContain(
    `Jury ${DEPLACE} : non modifié. Dominique Lavigne (Gestionnaire académique) a modifié`,
  );

  await page.getByRole('link', { name: new RegExp(`^${TERMINES.length}`) }).click();
  await parPages(page, TERMINES.length);
  await expect(centre.ligne(TERMINES[0] ?? '')).toContainText('140 1er groupe terminé en centre');
});

/** Every address of the person's menu, of the session of the sixty, each with what it must show. */
async function ouvrirTout(page: Page, attendus: Readonly<Record<string, () => Promise<void>>>) {
  const { url, cheminsDuMenu } = chefDeCentre(page);
  for (const chemin of ['/', ...(await cheminsDuMenu())]) {
    const choix = new URLSearchParams({
      session: GRAND.session,
      c_session: GRAND.session,
      centre: GRAND.code,
    });
    await page.goto(`${url}${chemin}?${choix}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await test.step(chemin, async () => attendus[chemin]?.());
  }
}

/** A list that comes fifty rows at a time: its pages together hold so many, each once. */
async function parPages(page: Page, total: number) {
  const rangees = page.getByRole('main').getByRole('rowheader');
  const pages = Math.ceil(total / LIGNES);
  const vues: string[] = [];
  for (let rang = 1; rang <= pages; rang += 1) {
    const lignes = Math.min(LIGNES, total - vues.length);
    await expect(page.getByText(`${lignes} sur ${total}`)).toContainText(`page ${rang} sur ${pages}`);
    await expect(rangees).toHaveCount(lignes);
    vues.push(...(await page.getByRole('main').locator('tbody tr').allInnerTexts()));
    if (rang < pages) await page.getByRole('link', { name: 'Page suivante' }).click();
  }
  expect(new Set(vues).size).toBe(total);
}

/** The jurys that a report says went to an état. */
function lusDans(rapport: string, etat: string): string[] {
  const passages = rapport.matchAll(new RegExp(`Jury (\\d+) : passé à l’état ${etat}`, 'g'));
  return [...passages].map(([, code = '']) => code);
}

/** « 1 962 », with the spaces that pages have. */
function enFrancais(nombre: number): string {
  return new Intl.NumberFormat('fr').format(nombre);
}
