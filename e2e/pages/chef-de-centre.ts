import { expect, type Page } from '@playwright/test';
import { readDemo } from '../harnais/acces';
import { cocher } from '../harnais/dsfr';
import { visualiser } from '../harnais/visualiser';

/** A chef de centre de délibération at work in the centre app; a gestionnaire finds the same activities. */
export function chefDeCentre(page: Page) {
  const url = readDemo().centre.url;
  const menu = page.getByRole('navigation', { name: 'Menu principal' });
  const dialogue = (nom: string | RegExp) => page.getByRole('dialog', { name: nom });
  /** The row of one jury, in whatever table the page has. */
  const ligne = (jury: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${jury}`) }) });

  /** Where the menu leads, but home: the links of closed menus are hidden, and in the page all the same. */
  async function cheminsDuMenu(): Promise<ReadonlySet<string>> {
    const chemins = new Set<string>();
    for (const lien of await menu.getByRole('link', { includeHidden: true }).all()) {
      chemins.add((await lien.getAttribute('href')) ?? '');
    }
    chemins.delete('/');
    expect(chemins.size).toBeGreaterThan(0);
    return chemins;
  }

  /** @param groupe where the memo gives an activity of both groupes one name: « Suivre l'édition du PV… » */
  async function ouvrir(menuTitre: 'Délibération' | 'Académie', activite: string, groupe: 1 | 2 = 1) {
    await menu.getByRole('button', { name: menuTitre, exact: true }).click();
    // A second level is named after its activity: « Editer le relevé de notes… › RLN… ».
    const liens = menu.getByRole('link', { name: new RegExp(`^(.* › )?${activite}$`) });
    // The menu is in the order of the workflow.
    const lien = groupe === 1 ? liens.first() : liens.last();
    const chemin = await lien.getAttribute('href');
    await lien.click();
    // From the page itself too: its criteria go from the address, and what was chosen with them.
    await expect(page).toHaveURL(`${url}${chemin}`);
    await expect(page.getByRole('heading', { level: 1, name: activite })).toBeVisible();
  }

  /** The page is of that période once it is no longer busy: until then its buttons are of the one before. */
  async function choisirPeriode(periode: string) {
    await page.getByLabel('Période de délibération').selectOption({ label: periode });
    await expect(page).toHaveURL(/[?&]periode=/);
    await expect(page.locator('.delib-select-url[aria-busy="true"]')).toHaveCount(0);
  }

  /** Ticks the one criterion value of a list criterion, opening « Voir plus de critères » when it is not shown. */
  async function poserCritere(libelle: string, valeur: string) {
    await expect(page.getByRole('button', { name: 'Rechercher' })).toBeVisible();
    const champ = page.getByRole('combobox', { name: libelle, exact: true });
    if ((await champ.count()) === 0) {
      await page.getByText('Voir plus de critères de recherche').click();
      await page.getByRole('button', { name: libelle, exact: true }).click();
    }
    const retirer = page
      .getByRole('list', { name: `Valeurs de ${libelle}` })
      .getByRole('button', { name: /^Retirer la valeur / });
    while ((await retirer.count()) > 0) await retirer.first().click();
    await champ.selectOption({ label: valeur });
  }

  /** The report of an act over jurys; where a page offers several acts, that of one section. */
  async function compteRendu(section?: string): Promise<string> {
    const cadre = section === undefined ? page : page.getByRole('region', { name: section, exact: true });
    const rapport = cadre.getByRole('region', { name: /^Compte-rendu/ });
    await expect(rapport).toBeVisible();
    return ((await rapport.textContent()) ?? '').replace(/[\u00a0\u202f]/g, ' ');
  }

  return {
    url,
    menu,
    cheminsDuMenu,
    dialogue,
    ligne,
    ouvrir,
    poserCritere,
    choisirPeriode,

    async suivreEditionPv(periode?: string, groupe: 1 | 2 = 1) {
      await ouvrir('Délibération', 'Suivre l’édition du PV de tenue de délibération', groupe);
      if (periode) await choisirPeriode(periode);
      await expect(page.getByText('Suivi en direct : la page se met à jour seule.')).toBeVisible();
    },
    async ouvrirListes(session: string) {
      await ouvrir('Délibération', 'Editer les listes de résultats du centre de délibération');
      await page.getByLabel('Session', { exact: true }).selectOption({ label: session });
    },
    /**
     * « Visualiser » of the list chosen, for the jurys named: the PDF opens in a tab of its own.
     * @returns its bytes, and what the page says of the candidates that it leaves out
     */
    async visualiserListe(liste: string, jurys: readonly string[]) {
      for (const jury of jurys) {
        await cocher(page.getByRole('checkbox', { name: new RegExp(`^${jury} `) }));
      }
      await cocher(page.getByRole('radio', { name: liste, exact: true }));
      const annonce = await page.getByRole('status').filter({ hasText: 'Cette liste' }).textContent();
      const octets = await visualiser(page, '**/editer-listes-resultats/liste');
      return { octets, annonce: (annonce ?? '').replace(/[\u00a0\u202f]/g, ' ') };
    },
    async ouvrirTerminer(periode: string) {
      await ouvrir('Délibération', 'Terminer le 1er groupe');
      await choisirPeriode(periode);
    },
    /** The Vue détaillée, on the jurys of one session. */
    vueDetaillee,
    async ouvrirAvancement(session: string, jury: string) {
      await ouvrir('Délibération', 'Gérer l’avancement des jurys');
      await rechercher(session, jury);
    },
    choisirEtat,
    enregistrer,
    /** « Gérer l'avancement des jurys », with the motif that it asks for. @returns the compte-rendu */
    async ramener(session: string, jury: string, etat: string, motif: string): Promise<string> {
      await ouvrir('Délibération', 'Gérer l’avancement des jurys');
      await rechercher(session, jury);
      await choisirEtat(jury, etat);
      await enregistrer();
      const fenetre = dialogue(/^Modifier l’état de/);
      await fenetre.getByRole('textbox', { name: /^Motif/ }).fill(motif);
      await fenetre.getByRole('button', { name: 'OK' }).click();
      return compteRendu();
    },
    /** One jury moved on by the Vue détaillée of an activity. @returns the compte-rendu */
    async passer(session: string, jury: string, etat: string): Promise<string> {
      await vueDetaillee(session, jury);
      await choisirEtat(jury, etat);
      await enregistrer();
      await confirmer(jury);
      return compteRendu();
    },
    confirmer,
    compteRendu,
    /** The rows of the history of a jury, newest first; the dialog is closed again. */
    async lireHistorique(jury: string): Promise<readonly string[]> {
      await page.getByRole('button', { name: `Historique du jury ${jury}` }).click();
      const fenetre = dialogue(`Historique du jury ${jury}`);
      const rows = fenetre.getByRole('row').filter({ has: page.getByRole('rowheader') });
      await expect(rows.first()).toBeVisible();
      const textes = await rows.allInnerTexts();
      await fenetre.getByRole('button', { name: 'Fermer' }).last().click();
      await expect(fenetre).toBeHidden();
      return textes.map((texte) => texte.replace(/\s+/g, ' '));
    },
  };

  /** The confirmation of the Vue détaillée: the same as in the Vue synthétique, naming this jury alone. */
  async function confirmer(jury: string) {
    const fenetre = dialogue(/^(Terminer|Ouvrir|Verrouiller) .*\s\?$/);
    await expect(fenetre).toBeVisible();
    // The buttons of a window are items of a list too.
    await expect(fenetre.getByRole('listitem').filter({ hasText: /\d{5}/ })).toHaveText([
      new RegExp(`^${jury}`),
    ]);
    await fenetre.getByRole('button', { name: 'OK' }).click();
  }

  async function vueDetaillee(session: string, jury?: string) {
    await page.getByRole('tab', { name: 'Vue détaillée' }).click();
    await rechercher(session, jury);
  }

  async function choisirEtat(jury: string, etat: string) {
    await page.getByRole('combobox', { name: `Nouvel état du jury ${jury}` }).selectOption({ label: etat });
  }

  /** « Enregistrer » of the bar of changes that wait. */
  async function enregistrer() {
    await page
      .getByRole('region', { name: 'Modifications en attente' })
      .getByRole('button', { name: 'Enregistrer' })
      .click();
  }

  async function rechercher(session: string, jury: string | undefined) {
    await poserCritere('Session', session);
    await page.getByRole('searchbox', { name: 'Jury', exact: true }).fill(jury ?? '');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    // The demo's session is the latest, which the address leaves out.
    await expect(page).toHaveURL(jury ? /c_jury=/ : /c_session=/);
  }
}
