import { expect, type Locator, type Page } from '@playwright/test';

/** A grid that is typed in: the choices of the 2nd groupe, the marks. */
export function grille(page: Page, nom: string) {
  const table = page.getByRole('grid', { name: nom });
  const barre = page.getByRole('region', { name: 'Modifications en attente' });
  const ligne = (numero: string) => table.getByRole('row').filter({ hasText: numero });
  const cellule = (numero: string, colonne: string): Locator =>
    ligne(numero).locator(`[data-colonne="${colonne}"]`);

  return {
    table,
    barre,
    ligne,
    cellule,
    /** Opens the list of a cell from the keyboard and takes its nth choice, the first being « Aucun choix ». */
    async choisir(numero: string, colonne: string, rang: number, fin: 'Enter' | 'Escape' = 'Enter') {
      await cellule(numero, colonne).focus();
      await page.keyboard.press('Enter');
      await cellule(numero, colonne).getByRole('combobox').selectOption({ index: rang });
      await page.keyboard.press(fin);
    },
    /** Types a text or a moment, and goes down with Enter. */
    async taper(numero: string, colonne: string, texte: string) {
      await cellule(numero, colonne).click();
      await cellule(numero, colonne).locator('input').fill(texte);
      await page.keyboard.press('Enter');
    },
    async vider(numero: string, colonne: string) {
      await cellule(numero, colonne).focus();
      await page.keyboard.press('Delete');
    },
    async enregistrer() {
      await barre.getByRole('button', { name: 'Enregistrer' }).click();
      await expect(barre.getByRole('button', { name: 'Enregistrement…' })).toHaveCount(0);
    },
  };
}
