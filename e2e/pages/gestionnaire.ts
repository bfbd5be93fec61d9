import { expect, type Page } from '@playwright/test';
import type { Papillon } from '../harnais/acces';
import { cocher } from '../harnais/dsfr';
import { SESSION_DEMO } from '../harnais/jurys';
import { chefDeCentre } from './chef-de-centre';

/** A gestionnaire académique at work: the académie's activities, and those of every centre. */
export function gestionnaire(page: Page) {
  const centre = chefDeCentre(page);
  const { ouvrir, dialogue } = centre;
  /** Pages of the académie are about one session, the latest unless another is chosen: the demo's is the latest. */
  async function choisirSession(code: string) {
    if (code === SESSION_DEMO.code) return;
    await page.getByLabel('Session', { exact: true }).selectOption({ label: `Session ${code}` });
    await expect(page).toHaveURL(new RegExp(`[?&]session=${code}`));
    // The périodes offered are those of the session once the page has come.
    await expect(page.locator('.delib-select-url[aria-busy="true"]')).toHaveCount(0);
  }

  return {
    ...centre,

    async ouvrirImport() {
      await ouvrir('Académie', 'Importer une session');
    },
    /** Deposits files, and waits for the compte-rendu page. */
    async deposer(chemins: string | readonly string[]) {
      await page.getByLabel('Fichiers de la session').setInputFiles(chemins as string | string[]);
      await page.getByRole('button', { name: 'Importer', exact: true }).click();
      await expect(page.getByRole('heading', { level: 2, name: 'Importer une session' })).toBeVisible();
    },
    resultat: page.getByRole('definition').first(),

    async ouvrirPapillons(session: string) {
      await ouvrir('Délibération', 'Papillons');
      await choisirSession(session);
    },
    /** Searches a list that the server pages; the page is of these words once its address says them. */
    async chercherDansLaListe(mots: string) {
      const champ = page.getByRole('searchbox', { name: /^Rechercher/ });
      await champ.fill(mots);
      await champ.press('Enter');
      await expect(page).toHaveURL((adresse) => adresse.searchParams.get('q') === mots);
      await expect(page.getByRole('link', { name: 'Effacer la recherche et les filtres' })).toBeVisible();
    },
    /** Issues the papillons of everyone the page of the list shows, and reads their passwords, shown once. */
    async emettreAffiches(nombre: number): Promise<readonly Papillon[]> {
      await cocher(page.getByRole('checkbox', { name: 'Tout cocher' }));
      return this.emettreSelection(nombre);
    },
    async emettreSelection(nombre: number): Promise<readonly Papillon[]> {
      await page.getByRole('button', { name: `Émettre pour la sélection (${nombre})` }).click();
      const fenetre = dialogue(/^Émettre \d+ papillons? \?$/);
      await fenetre.getByRole('button', { name: 'OK' }).click();
      await expect(
        page.getByRole('heading', {
          level: 2,
          name: nombre === 1 ? '1 papillon émis' : `${nombre} papillons émis`,
        }),
      ).toBeVisible();
      await page.getByRole('button', { name: 'Afficher les mots de passe' }).click();
      const rows = page.getByRole('region', { name: 'Papillons émis' }).getByRole('row');
      const emis: Papillon[] = [];
      for (const row of (await rows.all()).slice(1)) {
        const [jury = '', qualite = '', , login = '', motDePasse = ''] = await row
          .getByRole('cell')
          .allInnerTexts();
        emis.push({
          jury,
          qualite: qualite.startsWith('Vice') ? 'vice-président' : 'président',
          login,
          motDePasse,
          etat: '',
        });
      }
      return emis;
    },
    async rangerPapillons() {
      await page.getByRole('button', { name: 'Les papillons sont en lieu sûr, revenir à la liste' }).click();
    },
    async ouvrirDeliberations(session: string, periode: string) {
      await ouvrir('Académie', 'Ouvrir les délibérations');
      await choisirSession(session);
      await centre.choisirPeriode(periode);
    },
    /** One act of a Vue synthétique over every jury it names, confirmed. @returns its compte-rendu */
    async agirSurTous(acte: { readonly section: string; readonly bouton: string }): Promise<string> {
      const section = page.getByRole('region', { name: acte.section, exact: true });
      await section.getByRole('button', { name: acte.bouton, exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
      return centre.compteRendu(acte.section);
    },
    async ouvrirPublication(session: string) {
      await ouvrir('Académie', 'Service de publication');
      await page.getByRole('button', { name: `Ouvrir le service du 1er groupe, ${session}` }).click();
      await dialogue(`Ouvrir le service de publication du 1er groupe, ${session} ?`)
        .getByRole('button', { name: 'OK' })
        .click();
      await expect(page.getByText(`${session}, 1er groupe : le service est ouvert.`)).toBeVisible();
    },
  };
}
