import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

/** The page of one compte-rendu d'activité. */
export function compteRendu(page: Page) {
  return {
    resultat: page.getByRole('definition').first(),
    /** What stands beside a word: « Jurys », « Demandé par ». */
    critere: (libelle: string) =>
      page
        .locator('dl > div')
        .filter({ has: page.getByText(libelle, { exact: true }) })
        .getByRole('definition'),

    telechargements: page.getByRole('link', { name: /^Télécharger / }),
    /** How much is done, out of 100; 0 while it waits. */
    avancement: () =>
      page
        .getByRole('progressbar', { name: 'Avancement' })
        .evaluate((barre: HTMLProgressElement) => (barre.position < 0 ? 0 : barre.value)),
    /** « Annuler le traitement », then one of the two answers of its confirmation. */
    async demanderAnnulation(reponse: 'Annuler le traitement' | 'Laisser continuer') {
      await page.getByRole('button', { name: 'Annuler le traitement' }).click();
      const fenetre = page.getByRole('dialog', { name: 'Annuler le traitement ?' });
      await expect(fenetre).toContainText('Rien de ce qui est déjà produit n’est conservé.');
      await fenetre.getByRole('button', { name: reponse }).click();
      await expect(fenetre).toBeHidden();
    },

    async attendre(resultat: string) {
      await expect(this.resultat).toHaveText(resultat, { timeout: 60_000 });
    },
    /** Downloads the one file, and checks what the page says of it against what arrived. */
    async telecharger(): Promise<{ readonly nom: string; readonly octets: Buffer }> {
      const telechargement = page.waitForEvent('download');
      await this.telechargements.click();
      const recu = await telechargement;
      const octets = readFileSync(await recu.path());
      const sha256 = createHash('sha256').update(octets).digest('hex');
      await expect(page.getByText(`SHA-256 ${sha256}`)).toBeVisible();
      return { nom: recu.suggestedFilename(), octets };
    },
    /** @returns once the page is that of the new compte-rendu */
    async refaire() {
      const avant = page.url();
      await page.getByRole('button', { name: 'Refaire avec les mêmes critères' }).click();
      await expect(page).not.toHaveURL(avant);
      await expect(page).toHaveURL(/\/comptes-rendus\/[0-9a-f-]{36}$/);
    },
  };
}
