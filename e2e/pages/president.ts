import { expect, type Locator, type Page } from '@playwright/test';
import { readDemo } from '../harnais/acces';
import { cocher } from '../harnais/dsfr';

/** A président (or vice-président) at work on the jury portal. */
export function president(page: Page, jury: string) {
  const url = readDemo().juryPortal.url;
  const grille = page.getByRole('grid', { name: `Candidats du jury ${jury}` });
  const rangee = (numero: string) => grille.getByRole('row', { name: new RegExp(`^Candidat ${numero},`) });
  const dialogue = (titre: string | RegExp) => page.getByRole('dialog', { name: titre });
  const menu = page.getByRole('navigation', { name: 'Menu principal' });

  /** The page of that title is there; an open dialog has a title of its own. */
  async function titre(nom: string | RegExp) {
    await expect(page.getByRole('heading', { level: 1, name: nom })).toBeVisible();
  }

  async function enregistre() {
    await expect(page.getByRole('status').filter({ hasText: /Enregistré à \d\d:\d\d:\d\d/ })).toBeVisible();
  }

  return {
    url,
    grille,
    rangee,
    dialogue,
    enregistre,
    comptes: page.getByText(/^\d+ \/ \d+ validées$/),

    async accueil() {
      await page.goto(`${url}/`);
      await expect(page.getByRole('heading', { level: 1, name: `Jury ${jury}` })).toBeVisible();
    },
    async ouvrirGrille() {
      await menu.getByRole('link', { name: 'Délibération', exact: true }).click();
      await titre(new RegExp(`^(Délibération|Réexamen) du (1er|2nd) groupe, jury ${jury}$`));
      await expect(grille).toBeVisible();
    },
    /** The numéros d'anonymat in the order of the grid. */
    async numeros(): Promise<readonly string[]> {
      const headers = await grille.getByRole('rowheader').allTextContents();
      return headers.map((texte) => /\d{8}/.exec(texte)?.[0] ?? texte);
    },
    async ouvrirFiche(numero: string) {
      await rangee(numero).getByRole('link', { name: numero }).click();
      await expect(page.getByRole('heading', { level: 1, name: `Candidat ${numero}` })).toBeVisible();
    },
    async revenirALaGrille() {
      await page.getByRole('link', { name: 'Revenir à la grille' }).click();
      await expect(grille).toBeVisible();
    },
    async validerLesCasClairs() {
      await page.getByRole('button', { name: /^Valider les cas clairs \(\d+\)$/ }).click();
      await dialogue(/^Valider \d+ cas clairs? \?$/)
        .getByRole('button', { name: 'Valider', exact: true })
        .click();
      await expect(page.getByText(/^\d+\scas clairs? validés?\. Ctrl\+Z annule/)).toBeVisible();
    },
    /** Validates a candidate by the button of the row, noting the livret examined first where it is asked for. */
    async valider(numero: string) {
      const livret = rangee(numero).getByRole('button', {
        name: `Examiné : noter le livret du candidat ${numero}`,
      });
      if ((await livret.count()) > 0) await livret.click();
      await rangee(numero)
        .getByRole('button', { name: `Valider la décision du candidat ${numero}` })
        .click();
      await expect(rangee(numero)).toContainText('Validée');
    },
    async accorderPoints(numero: string, points: string, motif: string) {
      await rangee(numero)
        .getByRole('button', { name: `Points de jury du candidat ${numero}` })
        .click();
      const fenetre = dialogue(`Points de jury, candidat ${numero}`);
      await fenetre.getByRole('textbox', { name: /^Points de jury, sur le total/ }).fill(points);
      await fenetre.getByRole('combobox', { name: /^Motif/ }).fill(motif);
      await fenetre.getByRole('button', { name: 'Enregistrer', exact: true }).last().click();
      await expect(fenetre).toBeHidden();
    },
    async cloreDecisions() {
      await page.getByRole('button', { name: 'Clore les décisions', exact: true }).click();
      await dialogue('Clore les décisions ?').getByRole('button', { name: 'Clore les décisions' }).click();
      await titre(new RegExp(`^PV de (tenue de délibération|réexamen), (1er|2nd) groupe, jury ${jury}$`));
    },
    async ouvrirTenue() {
      await menu.getByRole('link', { name: 'Tenue de la délibération' }).click();
      await titre(new RegExp(`^Tenue de la délibération (de réexamen )?du (1er|2nd) groupe, jury ${jury}$`));
    },
    /** Hours of the sitting; everyone is present but those named. */
    async remplirTenue(tenue: {
      /** ISO. */
      readonly date: string;
      readonly debut: string;
      readonly fin: string;
      readonly observations?: string;
      readonly aDistance?: string;
      readonly absent?: string;
    }) {
      // Held yesterday: over whatever the hour at which the tests run.
      await page.getByLabel('Date', { exact: true }).fill(tenue.date);
      await page.getByLabel('Début', { exact: true }).fill(tenue.debut);
      await page.getByLabel('Fin', { exact: true }).fill(tenue.fin);
      await page.getByRole('button', { name: 'Tous présents' }).click();
      const membre = (nom: string): Locator => page.getByRole('group', { name: nom });
      if (tenue.aDistance) await cocher(membre(tenue.aDistance).getByRole('radio', { name: 'À distance' }));
      if (tenue.absent) await cocher(membre(tenue.absent).getByRole('radio', { name: 'Absent' }));
      if (tenue.observations) await page.getByLabel('Observations').fill(tenue.observations);
      await page.getByRole('button', { name: 'Enregistrer la tenue' }).click();
      await expect(page.getByText(/Enregistré à \d\d:\d\d:\d\d\./)).toBeVisible();
    },
    async ouvrirPv() {
      await menu.getByRole('link', { name: 'PV et signature' }).click();
      await titre(new RegExp(`^PV de (tenue de délibération|réexamen), (1er|2nd) groupe, jury ${jury}$`));
    },
    /** The very bytes that the page shows in its frame. */
    async lirePvASigner(): Promise<Uint8Array> {
      const lien = page.getByRole('link', { name: 'Ouvrir le PV dans un nouvel onglet' });
      const response = await page.request.get(`${url}${await lien.getAttribute('href')}`);
      expect(response.status()).toBe(200);
      expect(response.headers()['content-type']).toBe('application/pdf');
      return response.body();
    },
    async signer(motDePasse: string) {
      await cocher(page.getByRole('checkbox', { name: /^J’ai lu le procès-verbal PV-/ }));
      await page.getByRole('textbox', { name: /^Mot de passe de votre papillon/ }).fill(motDePasse);
      await page.getByRole('button', { name: 'Signer le PV' }).click();
    },
    async telechargerPvSigne(): Promise<Uint8Array> {
      const lien = page.getByRole('link', { name: 'Télécharger le PV signé' });
      const response = await page.request.get(`${url}${await lien.getAttribute('href')}`);
      expect(response.status()).toBe(200);
      return response.body();
    },
    async cloturer() {
      await page.getByRole('button', { name: 'Clôturer la délibération' }).click();
      await dialogue('Clôturer la délibération ?')
        .getByRole('button', { name: 'Clôturer la délibération' })
        .click();
      // Said plainly, and the focus is there: the button that had it is gone.
      await expect(page.getByRole('heading', { name: /^(Délibération close|Réexamen clos)$/ })).toBeFocused();
    },
    /** Where the members émargent, below the sitting. */
    emargement: page.getByRole('region', { name: 'Émargement des membres présents' }),
    /** Opens the window of the member of that rank among those who have not émargé. @returns their name */
    async ouvrirEmargement(rang = 0): Promise<string> {
      const bouton = this.emargement.getByRole('button', { name: /^Émarger : / }).nth(rang);
      const nom = ((await bouton.textContent()) ?? '').replace(/^.*: /, '').trim();
      await bouton.click();
      await expect(dialogue(`Émargement : ${nom}`)).toBeVisible();
      return nom;
    },
    /** Types initials in the window that is open, and confirms with Enter. */
    async donnerInitiales(initiales: string) {
      const champ = page.getByRole('textbox', { name: /^Vos initiales/ });
      await expect(champ).toBeFocused();
      await champ.fill(initiales);
      await champ.press('Enter');
    },
    /** The same for a member who types theirs. @returns their name */
    async emarger(rang = 0): Promise<string> {
      const nom = await this.ouvrirEmargement(rang);
      await this.donnerInitiales(initialesDe(nom));
      await expect(dialogue(`Émargement : ${nom}`)).toBeHidden();
      await expect(
        this.emargement.getByRole('button', { name: `Retirer l’émargement de ${nom}` }),
      ).toBeFocused();
      return nom;
    },
  };
}

/** The first letter of every word of a name, as a person writes their initials. */
export function initialesDe(nom: string): string {
  return nom
    .split(/[\s’'-]+/)
    .map((mot) => mot.charAt(0))
    .join('.');
}

export type President = ReturnType<typeof president>;
