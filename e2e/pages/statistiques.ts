import { expect, type Page } from '@playwright/test';
import { cocher } from '../harnais/dsfr';
import { visualiser } from '../harnais/visualiser';

/** « Editer les statistiques avant délibération », once it is open. */
export function pageStatistiques(page: Page) {
  return {
    titre: page.getByRole('textbox', { name: /^Titre/ }),
    async cocherJurys(jurys: readonly string[]) {
      for (const jury of jurys) {
        await cocher(page.getByRole('checkbox', { name: new RegExp(`^${jury} `) }));
      }
    },
    async afficher(jury: string) {
      await page.getByLabel('Jury affiché').selectOption({ label: (await nomDuJury(jury)) ?? '' });
      await expect(page.getByRole('heading', { name: `Jury ${jury}`, exact: true })).toBeVisible();
    },
    /** The rows of « Voir les données » of one plot: name and first figure. */
    async donnees(titre: string): Promise<ReadonlyMap<string, number>> {
      const lues = await rangees(titre);
      return new Map([...lues].map(([nom, [premiere]]) => [nom, Number(premiere)]));
    },
    rangees,
    /** « Visualiser » for a few jurys: the bytes of the PDF that opens in a tab of its own. */
    visualiser: () => visualiser(page, '**/editer-statistiques/edition'),
    /** « Visualiser » for more of them: the page of the compte-rendu, in a tab of its own. */
    async visualiserEnTraitement(): Promise<Page> {
      const onglet = page.waitForEvent('popup');
      await page.getByRole('button', { name: 'Visualiser' }).click();
      return onglet;
    },
  };

  /** The rows of « Voir les données » of one plot: name and cells. */
  async function rangees(titre: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const figure = page.getByRole('figure').filter({ has: page.getByRole('heading', { name: titre }) });
    await figure.getByText('Voir les données').click();
    const lignes = await figure.getByRole('table').getByRole('row').all();
    const lues = new Map<string, readonly string[]>();
    for (const ligne of lignes.slice(1)) {
      const nom = (await ligne.getByRole('rowheader').textContent()) ?? '';
      lues.set(nom, await ligne.getByRole('cell').allTextContents());
    }
    return lues;
  }

  async function nomDuJury(jury: string): Promise<string | undefined> {
    const noms = await page.getByLabel('Jury affiché').getByRole('option').allInnerTexts();
    return noms.find((nom) => nom.startsWith(`${jury} `));
  }
}
