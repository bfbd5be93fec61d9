import { urlOfRole } from '@delib/postgres-local';
import type { Locator, Page } from '@playwright/test';
import { type Compte, compte, type Papillon, readDemo } from '../harnais/acces';
import { urlBaseDemo } from '../harnais/base';
import { presser, tabulerVers, verifierFocus } from '../harnais/clavier';
import { delibAvec } from '../harnais/documents';
import { veille } from '../harnais/horloge';
import { genererSession } from '../harnais/session-neuve';
import { expect, test } from '../harnais/surveillance';
import { connecterUtilisateur } from '../pages/connexion';
import { gestionnaire } from '../pages/gestionnaire';

/** From the login page to the end of the 1er groupe without a pointer: a jury, then its centre. */
test.describe.configure({ mode: 'serial' });

const SESSION = { code: '2020', libelle: 'Session 2020' } as const;
const CENTRE = { code: '9900007T', nom: 'Lycée du Clavier' } as const;
const JURY = '20101';
const MOTIF = 'Progression constante sur l’année';

let president: Papillon;
let chef: Compte;

test('a session of one jury is imported, opened, its papillons issued', async ({ page }) => {
  test.setTimeout(240_000);
  const fichiers = genererSession([
    ...['--jurys', '1', '--candidats', '8', '--graine', '7', '--centres', '1', '--annee', SESSION.code],
    ...['--academie', '99', '--nom-academie', 'Académie de démonstration'],
  ]);
  const [, premier = ''] = /\n([^;]+);/.exec(fichiers.lire('centres.csv')) ?? [];
  fichiers.ecrire('centres.csv', `code;nom;ville\n${CENTRE.code};${CENTRE.nom};Port-Lambert\n`);
  fichiers.ecrire('jurys.csv', fichiers.lire('jurys.csv').replaceAll(`;${premier};`, `;${CENTRE.code};`));
  await connecterUtilisateur(page, compte('gestionnaire'));
  const g = gestionnaire(page);
  await g.ouvrirImport();
  await g.deposer(await fichiers.zipper());
  fichiers.effacer();
  await expect(g.resultat).toHaveText('Succès', { timeout: 60_000 });
  await g.ouvrirDeliberations(SESSION.code, `Première période, juin ${SESSION.code}`);
  await g.agirSurTous({ section: 'Modification de notes', bouton: 'Ouvrir la modification de notes' });
  await g.agirSurTous({ section: 'Délibération du 1er groupe', bouton: 'Ouvrir la délibération' });
  await g.ouvrirPapillons(SESSION.code);
  const emis = await g.emettreAffiches(2);
  const found = emis.find(({ qualite }) => qualite === 'président');
  if (!found) throw new Error('no papillon of a président');
  president = found;
  await g.rangerPapillons();
  await g.ouvrirPublication(SESSION.libelle);
  const { code, texte } = delibAvec(
    { DATABASE_URL_WORKER: urlOfRole(urlBaseDemo(), 'worker') },
    ...['compte', 'creer', '--role', 'chef-de-centre', '--identifiant', 'chef.clavier', '--academie', '99'],
    ...['--prenom', 'Ariane', '--nom', 'Cormeray', '--centre', CENTRE.code],
  );
  const [, motDePasse] = /Mot de passe.* : (\S+)/.exec(texte) ?? [];
  if (code !== 0 || !motDePasse) throw new Error(`delib compte creer: ${texte}`);
  chef = { role: 'Chef de centre de délibération', identifiant: 'chef.clavier', motDePasse };
});

/** Types what is asked for in the field that has the focus already, then in the next. */
async function seConnecterAuClavier(page: Page, url: string, identifiant: string, motDePasse: string) {
  await page.goto(`${url}/connexion`);
  await expect(page.locator('[name=identifiant]')).toBeFocused();
  await page.keyboard.type(identifiant);
  await page.keyboard.press('Tab');
  await expect(page.locator('[name=motDePasse]')).toBeFocused();
  await page.keyboard.type(motDePasse);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${url}/`);
  await verifierFocus(page);
}

/** Types a date part by part, in the order of the browser's language. @param jour ISO */
async function taperDate(page: Page, champ: Locator, jour: string) {
  const [annee = '', mois = '', quantieme = ''] = jour.split('-');
  await tabulerVers(page, champ);
  await page.keyboard.type(`${mois}${quantieme}${annee}`);
  if ((await champ.inputValue()) === jour) return;
  for (const _partie of [mois, quantieme]) await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(`${quantieme}${mois}${annee}`);
  await expect(champ).toHaveValue(jour);
}

test('a président deliberates, holds the sitting, signs and closes', async ({ page }) => {
  test.setTimeout(240_000);
  const { url } = readDemo().juryPortal;
  await seConnecterAuClavier(page, url, president.login, president.motDePasse);
  const dialogue = page.getByRole('dialog');
  const grille = page.getByRole('grid');
  const rangees = grille.getByRole('row', { name: /^Candidat \d/ });

  await presser(
    page,
    page
      .getByRole('main')
      .getByRole('link', { name: /délibération/i })
      .first(),
  );
  await expect(page).toHaveURL(`${url}/deliberation`);
  await expect(grille).toBeVisible();
  await verifierFocus(page);
  await presser(page, page.getByRole('button', { name: /^Valider les cas clairs/ }));
  await verifierFocus(page);
  await presser(page, dialogue.getByRole('button', { name: 'Valider', exact: true }));
  await expect(dialogue).toBeHidden();
  await verifierFocus(page);

  await page.keyboard.press('/');
  await page.keyboard.press('Enter');
  const numeroDe = (nom: string | null) => /^Candidat (\d+),/.exec(nom ?? '')?.[1] ?? '';
  const numero = numeroDe(await rangees.first().getAttribute('aria-label'));
  const rangee = (n: string) => grille.getByRole('row', { name: new RegExp(`^Candidat ${n},`) });
  await expect(rangee(numero)).toBeFocused();
  await page.keyboard.press('p');
  await expect(dialogue.getByRole('textbox', { name: /^Points de jury, sur le total/ })).toBeFocused();
  await page.keyboard.type('1');
  await page.keyboard.press('Tab');
  await page.keyboard.type(MOTIF);
  await page.keyboard.press('Enter');
  await expect(dialogue).toBeHidden();
  await expect(rangee(numero)).toBeFocused();
  await expect(rangee(numero)).toContainText('1,00 point');

  const noms = await rangees.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
  for (const nom of noms) {
    // What it says of the candidate changes as one works.
    const une = rangee(numeroDe(nom));
    await expect(une).toBeFocused();
    if (((await une.textContent()) ?? '').includes('À examiner')) await page.keyboard.press('l');
    if (((await une.textContent()) ?? '').includes('Validée')) await page.keyboard.press('ArrowDown');
    else await page.keyboard.press('v');
    await expect(une).toContainText('Validée');
  }

  await presser(page, page.getByRole('button', { name: 'Clore les décisions', exact: true }));
  await verifierFocus(page);
  await presser(page, dialogue.getByRole('button', { name: 'Clore les décisions' }));
  await expect(page).toHaveURL(`${url}/pv`);
  await verifierFocus(page);

  await presser(page, page.getByRole('main').getByRole('link', { name: /tenue/i }).first());
  await expect(page).toHaveURL(`${url}/tenue`);
  await verifierFocus(page);
  await taperDate(page, page.getByLabel('Date', { exact: true }), veille(new Date()));
  // « a »: the morning, where the browser asks.
  await tabulerVers(page, page.getByLabel('Début', { exact: true }));
  await page.keyboard.type('0900a');
  await tabulerVers(page, page.getByLabel('Fin', { exact: true }));
  await page.keyboard.type('1030a');
  await presser(page, page.getByRole('button', { name: 'Tous présents' }));
  await verifierFocus(page);
  await presser(page, page.getByRole('button', { name: 'Enregistrer la tenue' }));
  await expect(page.getByText(/Enregistré à \d\d:\d\d:\d\d\./)).toBeVisible();
  await verifierFocus(page);

  await page.goto(`${url}/pv`);
  await tabulerVers(page, page.getByRole('checkbox', { name: /^J’ai lu/ }));
  await page.keyboard.press('Space');
  await tabulerVers(page, page.getByRole('textbox', { name: /^Mot de passe de votre papillon/ }));
  await page.keyboard.type(president.motDePasse);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'PV signé' })).toBeVisible();
  await verifierFocus(page);

  await presser(page, page.getByRole('button', { name: 'Clôturer la délibération' }));
  await verifierFocus(page);
  await presser(page, dialogue.getByRole('button', { name: 'Clôturer la délibération' }));
  await expect(page.getByText(/La délibération du 1er groupe est clôturée/)).toBeVisible();
  await verifierFocus(page);
});

/** Picks the first option that begins so, by typing it; the page follows, and the focus stays. */
async function choisir(page: Page, liste: Locator, debut: string) {
  await tabulerVers(page, liste);
  await page.keyboard.type(debut);
  await expect(liste.locator('option:checked')).toHaveText(new RegExp(`^${debut}`));
  await expect(page.locator('.delib-select-url[aria-busy="true"]')).toHaveCount(0);
  await expect(liste).toBeFocused();
}

test('its chef de centre follows the PV, prints a list and ends the groupe', async ({
  page,
  surveillance,
}) => {
  test.setTimeout(240_000);
  // The tab of a PDF asks for an icon that no document has.
  surveillance.tolerer(/editer-listes-resultats\/liste \[error\].*status of 404/);
  const { url } = readDemo().centre;
  await seConnecterAuClavier(page, url, chef.identifiant, chef.motDePasse);
  const menu = page.getByRole('navigation', { name: 'Menu principal' });
  const dialogue = page.getByRole('dialog');
  /** From the head of the page, through its menu. */
  async function aller(activite: string, chemin: string) {
    // From the last thing of a page Tab goes round to its first, past the browser's own bars: here, by its anchor.
    await page.evaluate(() => document.querySelector<HTMLElement>('#fr-header a')?.focus());
    const bouton = menu.getByRole('button', { name: 'Délibération', exact: true });
    await presser(page, bouton);
    await expect(bouton).toHaveAttribute('aria-expanded', 'true');
    await presser(page, menu.getByRole('link', { name: activite, exact: true }).first());
    await expect(page).toHaveURL(`${url}${chemin}`);
    await verifierFocus(page);
  }

  // Faster than a frame of a busy computer: the menu closes, and opens again.
  const deliberation = menu.getByRole('button', { name: 'Délibération', exact: true });
  await presser(page, deliberation);
  await expect(deliberation).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Tab');
  await page.evaluate(() => {
    const touche = { bubbles: true, cancelable: true } as const;
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { ...touche, key: 'Tab', keyCode: 9 }),
    );
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { ...touche, key: 'Escape', keyCode: 27 }),
    );
  });
  await expect(deliberation).toHaveAttribute('aria-expanded', 'false');

  await aller('Suivre l’édition du PV de tenue de délibération', '/apres-1er-groupe/suivre-edition-pv');
  await choisir(page, page.getByLabel('Période de délibération'), SESSION.libelle);
  await expect(page.getByRole('row').filter({ hasText: JURY })).toContainText(/signé/i);

  await aller(
    'Editer les listes de résultats du centre de délibération',
    '/apres-1er-groupe/editer-listes-resultats',
  );
  await choisir(page, page.getByLabel('Session', { exact: true }), SESSION.libelle);
  await tabulerVers(page, page.getByRole('checkbox', { name: new RegExp(`^${JURY} `) }));
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: new RegExp(`^${JURY} `) })).toBeChecked();
  await verifierFocus(page);
  const [onglet] = await Promise.all([
    page.context().waitForEvent('page'),
    presser(page, page.getByRole('button', { name: /^Visualiser/ })),
  ]);
  await onglet.close();
  await verifierFocus(page);

  await aller('Terminer le 1er groupe', '/apres-1er-groupe/terminer-1er-groupe');
  await choisir(page, page.getByLabel('Période de délibération'), SESSION.libelle);
  await presser(page, page.getByRole('button', { name: 'Terminer 1er groupe', exact: true }));
  await verifierFocus(page);
  await presser(page, dialogue.getByRole('button', { name: 'OK' }));
  await expect(page.getByRole('region', { name: /^Compte-rendu/ })).toContainText(`Jury ${JURY}`);
  await verifierFocus(page);
});
