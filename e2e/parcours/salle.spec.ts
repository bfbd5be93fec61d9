import type { Locator, Page } from '@playwright/test';
import { papillon } from '../harnais/acces';
import { JURYS_DEMO } from '../harnais/jurys';
import { expect, test } from '../harnais/surveillance';
import { connecterJury } from '../pages/connexion';
import { president } from '../pages/president';

const JURY = JURYS_DEMO.deuxPersonnes;
const MOTIF = 'Assiduité et progression';

/** How many rows of the grid are whole in the window. */
async function rangeesVisibles(grille: Locator): Promise<number> {
  return grille.locator('tbody tr').evaluateAll(
    (rangees) =>
      rangees.filter((rangee) => {
        const { top, bottom } = rangee.getBoundingClientRect();
        // What stays in sight above hides what is behind it.
        const dessus = document.elementFromPoint(innerWidth / 2, (top + bottom) / 2);
        return top >= 0 && bottom <= innerHeight && rangee.contains(dessus);
      }).length,
  );
}

/** Pixels of the grid that one must scroll sideways for. */
async function coupe(grille: Locator): Promise<number> {
  const cadre = grille.locator('xpath=ancestor::*[contains(@class, "delib-table__cadre")]');
  return cadre.evaluate((el) => el.scrollWidth - el.clientWidth);
}

async function ouvrir(page: Page, jury: string = JURY) {
  await connecterJury(page, papillon(jury));
  const pr = president(page, jury);
  await pr.ouvrirGrille();
  return pr;
}

test.describe('on a projector of 1280 × 720', () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  test('twelve rows are in sight, nothing is cut sideways, and the first has the focus', async ({ page }) => {
    const pr = await ouvrir(page);
    const [premier = ''] = await pr.numeros();
    await expect(pr.rangee(premier)).toBeFocused();
    await expect.poll(() => rangeesVisibles(pr.grille)).toBeGreaterThanOrEqual(12);
    expect(await coupe(pr.grille)).toBe(0);
    // A row says what one needs to know of it.
    await expect(pr.rangee(premier)).toHaveAccessibleName(
      /^Candidat \d{8}, moyenne \d+,\d\d.*, (Admis|2nd groupe|Non admis), (à valider|validée)$/,
    );
    // A column per épreuve, when asked for.
    const colonnes = pr.grille.getByRole('columnheader');
    const sans = await colonnes.count();
    await page.keyboard.press('n');
    await expect.poll(() => colonnes.count()).toBeGreaterThan(sans + 4);
    await expect(pr.rangee(premier)).toBeFocused();
    await page.keyboard.press('n');
    await expect(colonnes).toHaveCount(sans);
  });

  test('in the 2nd groupe too nothing is cut sideways, the buttons of the last column included', async ({
    page,
  }) => {
    const pr = await ouvrir(page, JURYS_DEMO.secondGroupe);
    expect(await coupe(pr.grille)).toBe(0);
    const [premier = ''] = await pr.numeros();
    await expect(pr.rangee(premier).getByRole('button', { name: /^Points/ })).toBeInViewport({ ratio: 1 });
  });

  test('a clear case takes one key; a mark is raised and points are granted without leaving the keyboard', async ({
    page,
  }) => {
    const pr = await ouvrir(page);
    const numeros = await pr.numeros();
    // The last but one to be validated: « deux personnes » and others work on the first.
    const aValider: string[] = [];
    for (const numero of numeros) {
      if (((await pr.rangee(numero).textContent()) ?? '').includes('À valider')) aValider.push(numero);
    }
    const clair = aValider.find((numero) => numeros.indexOf(numero) > 8) ?? '';
    const suivant = numeros[numeros.indexOf(clair) + 1] ?? '';
    await pr.rangee(clair).press('v');
    await expect(pr.rangee(clair)).toContainText('Validée');
    await expect(pr.rangee(suivant)).toBeFocused();
    // Undone: the eye and the keys go back to that candidate.
    await page.keyboard.press('Control+z');
    await expect(pr.rangee(clair)).toContainText('À valider');
    await expect(pr.rangee(clair)).toBeFocused();

    const barre = numeros[0] ?? '';
    await pr.rangee(barre).press('r');
    const fenetre = pr.dialogue(`Relever une note, candidat ${barre}`);
    const epreuve = fenetre.getByRole('combobox', { name: 'Épreuve' });
    await expect(epreuve).toBeFocused();
    await epreuve.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('19');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    // Refused without a motif: the window stays, and says why.
    await expect(fenetre.getByText(/motif/i).last()).toBeVisible();
    await page.keyboard.type(MOTIF);
    await page.keyboard.press('Enter');
    await expect(fenetre).toBeHidden();
    await expect(pr.rangee(barre)).toContainText('1 note relevée');
    await expect(pr.rangee(barre)).toBeFocused();
    await pr.enregistre();
    await page.keyboard.press('Control+z');
    await expect(pr.rangee(barre)).not.toContainText('1 note relevée');
    await expect(pr.rangee(barre)).toBeFocused();
    await pr.enregistre();
  });

  test('after the clear cases, and after taking them back, the focus is on a row', async ({ page }) => {
    const pr = await ouvrir(page);
    const avant = await pr.comptes.textContent();
    await pr.validerLesCasClairs();
    await expect(pr.grille.locator('tr:focus')).toContainText(/À (re)?valider/);
    await page.keyboard.press('Control+z');
    await expect(pr.comptes).toHaveText(avant ?? '');
    await expect(pr.grille.locator('tr:focus')).toHaveCount(1);
    await pr.enregistre();
  });
});

test.describe('on that projector at 200 %', () => {
  test.use({ viewport: { width: 640, height: 360 } });

  test('six rows are in sight, and every tool can be reached', async ({ page }) => {
    await connecterJury(page, papillon(JURY));
    const pr = president(page, JURY);
    await page.goto(`${pr.url}/deliberation`);
    const [premier = ''] = await pr.numeros();
    await expect(pr.rangee(premier)).toBeFocused();
    await expect.poll(() => rangeesVisibles(pr.grille)).toBeGreaterThanOrEqual(6);
    await page.getByRole('button', { name: 'Filtrer et trier' }).click();
    await page.getByRole('searchbox', { name: 'Numéro d’anonymat' }).fill(premier);
    await page.keyboard.press('Enter');
    await expect(pr.rangee(premier)).toBeFocused();
    await expect(pr.grille.locator('tbody tr')).toHaveCount(1);
    await page.getByRole('button', { name: 'Effacer les filtres' }).click();
    await expect(pr.rangee(premier)).toBeFocused();
    await page.getByRole('button', { name: /^Aide clavier/ }).click();
    await expect(pr.dialogue('Aide sur cette page')).toBeVisible();
  });
});
