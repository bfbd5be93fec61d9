import { expect, type Locator, type Page } from '@playwright/test';
import { gestionnaire } from './gestionnaire';

/** The gestionnaire in the activities that keep the académie itself: composition, accounts, journal. */
export function academie(page: Page) {
  const g = gestionnaire(page);
  const champ = (fenetre: ReturnType<typeof g.dialogue>, libelle: string) =>
    fenetre.getByLabel(libelle, { exact: true });
  const candidatsReexaminables = page
    .getByRole('group', { name: /^Candidats à réexaminer/ })
    .locator('.fr-checkbox-group label');
  /** The name alone, without the line below it. */
  const nomReexaminable = async (libelle: Locator) =>
    ((await libelle.textContent()) ?? '')
      .replace((await libelle.locator('.fr-hint-text').textContent()) ?? '', '')
      .trim();
  return {
    ...g,

    /** The réexamens of the session; the jury of one under way opens no other. */
    async voirReexamens() {
      await g.ouvrir('Académie', 'Réexamens');
    },
    async ouvrirReexamens(jury: string) {
      await g.ouvrir('Académie', 'Réexamens');
      await page.getByLabel('Ou le jury, si vous le connaissez').selectOption(jury);
      await expect(page.getByRole('button', { name: 'Ouvrir le réexamen' }).first()).toBeVisible();
    },
    /** Looks for whom a judgment names, in every jury of the session. @returns the candidates that are found */
    async chercherCandidat(recherche: string): Promise<Locator> {
      const champ = page.getByLabel(/^Candidat que nomme la décision/);
      await champ.fill(recherche);
      await champ.press('Enter');
      // What the search before said is gone once this one is asked for.
      const reponse = page.getByRole('search').getByRole('status');
      await expect(reponse).toHaveAttribute('aria-busy', 'false');
      await expect(reponse).toHaveText(/candidats? trouvés?\.|ne correspond\.|correspondent|au moins/);
      return page.getByRole('list', { name: 'Candidats trouvés' }).getByRole('listitem');
    },
    /** What each candidate of the jury has in force, by name. */
    async decisionsEnVigueur(): Promise<ReadonlyMap<string, string>> {
      await expect(candidatsReexaminables.first()).toBeVisible();
      const decisions = new Map<string, string>();
      for (const libelle of await candidatsReexaminables.all()) {
        const detail = (await libelle.locator('.fr-hint-text').textContent()) ?? '';
        decisions.set(await nomReexaminable(libelle), detail.split(/\s:\s/).at(-1) ?? '');
      }
      return decisions;
    },
    /** The réexamens of a jury that are at this step. */
    ligneReexamen: (jury: string, etape: string): Locator =>
      page.getByRole('row').filter({ hasText: jury }).filter({ hasText: etape }),
    /** @param decision `null`: the one that is filled in already */
    async ouvrirReexamen(decision: { readonly reference: string; readonly date: string } | null) {
      if (decision) {
        await page.getByLabel(/^Référence de la décision/).fill(decision.reference);
        await page.getByLabel('Date de la décision').fill(decision.date);
      }
      await page.getByRole('button', { name: 'Ouvrir le réexamen' }).first().click();
      const fenetre = g.dialogue('Ouvrir ce réexamen ?');
      await fenetre.getByRole('button', { name: 'Ouvrir le réexamen' }).click();
      await expect(fenetre).toBeHidden();
    },
    async ouvrirComposition(jury: string) {
      await g.ouvrir('Académie', 'Composer les jurys');
      await page.getByRole('link', { name: jury, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: `Jury ${jury}` })).toBeVisible();
    },
    async nomDuVicePresident(): Promise<string> {
      const row = page
        .getByRole('row')
        .filter({ has: page.getByRole('cell', { name: 'Vice-président', exact: true }) });
      return ((await row.getByRole('rowheader').textContent()) ?? '').trim();
    },
    async ajouterMembre(membre: {
      readonly nom: string;
      readonly prenom: string;
      readonly qualite: string;
      readonly college: string;
      readonly statut: string;
    }) {
      await page.getByRole('button', { name: 'Ajouter un membre' }).click();
      const fenetre = g.dialogue('Ajouter un membre');
      await champ(fenetre, 'Nom').fill(membre.nom);
      await champ(fenetre, 'Prénom').fill(membre.prenom);
      await champ(fenetre, 'Qualité').selectOption({ label: membre.qualite });
      await champ(fenetre, 'Collège').selectOption({ label: membre.college });
      await champ(fenetre, 'Statut').selectOption({ label: membre.statut });
      await fenetre.getByRole('button', { name: 'Ajouter', exact: true }).last().click();
      await expect(fenetre).toBeHidden();
    },
    /** @returns the password, shown once */
    async creerCompte(saisie: {
      readonly role: string;
      readonly identifiant: string;
      readonly nom: string;
      readonly prenom: string;
    }): Promise<string> {
      await page.getByRole('button', { name: 'Créer un compte' }).click();
      const fenetre = g.dialogue('Créer un compte');
      await champ(fenetre, 'Rôle').selectOption({ label: saisie.role });
      await fenetre.getByLabel(/^Identifiant/).fill(saisie.identifiant);
      await champ(fenetre, 'Nom').fill(saisie.nom);
      await champ(fenetre, 'Prénom').fill(saisie.prenom);
      await fenetre.getByRole('button', { name: 'Créer', exact: true }).last().click();
      await expect(
        page.getByRole('heading', { name: `Accès de ${saisie.prenom} ${saisie.nom}` }),
      ).toBeVisible();
      await expect(page.getByRole('link', { name: /Télécharger la fiche d’accès/ })).toBeVisible();
      const motDePasse = (await page.getByRole('definition').last().textContent()) ?? '';
      await page.getByRole('button', { name: /Le mot de passe est en lieu sûr/ }).click();
      await expect(page.getByRole('button', { name: 'Créer un compte' })).toBeVisible();
      return motDePasse.trim();
    },
    async choisirActe(libelle: string) {
      await page.getByRole('combobox', { name: 'Acte', exact: true }).selectOption({ label: libelle });
    },
    /** The numbers of the lines of the journal's page. */
    async numerosDesLignes(): Promise<number[]> {
      const cellules = await page
        .getByRole('region', { name: 'Lignes du journal' })
        .locator('tbody tr td:last-child')
        .allInnerTexts();
      return cellules.map((texte) => Number.parseInt(texte, 10));
    },
  };
}
