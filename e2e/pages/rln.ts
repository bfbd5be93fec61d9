import { expect, type Page } from '@playwright/test';

/** « RLN des candidats admissibles du centre de délibération », activity 8. */
export function pageRln(page: Page) {
  const onglet = (nom: string) => page.getByRole('tab', { name: nom });
  return {
    titre: page.getByRole('textbox', { name: /^Titre édition/ }),
    signataire: page.getByRole('textbox', { name: /^Signataire/ }),
    async parametres() {
      await onglet('Paramètres d’édition').click();
      await expect(page.getByText('Option de génération')).toBeVisible();
    },
    async criteres() {
      await onglet('Critères de sélection').click();
      await expect(page.getByText('Sans critère, tous les relevés sont produits.')).toBeVisible();
    },
    /** Asks, waits for the end, and goes to the compte-rendu. */
    async visualiser() {
      await page.getByRole('button', { name: 'Visualiser' }).click();
      const lien = page.getByRole('link', { name: 'Afficher le compte-rendu' });
      await lien.click();
      await expect(page).toHaveURL(/\/comptes-rendus\/[0-9a-f-]{36}$/);
    },
  };
}
