import { compte, papillon, readDemo } from '../harnais/acces';
import { verifierAccessibilite } from '../harnais/accessibilite';
import { JURYS_DEMO } from '../harnais/jurys';
import { expect, test } from '../harnais/surveillance';
import { connecterJury, connecterUtilisateur } from '../pages/connexion';

test('« ? » says what a page is for, and leads to what comes before and next as far as the menu goes', async ({
  page,
}) => {
  const { url } = readDemo().centre;
  await connecterUtilisateur(page, compte('chefCentre1'));
  await page.goto(`${url}/apres-1er-groupe/terminer-1er-groupe`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const aide = page.getByRole('dialog', { name: 'Aide sur cette page' });
  await page.keyboard.press('?');
  await expect(aide).toContainText('Fait passer les jurys de l’état 130 à l’état 140');
  await verifierAccessibilite(page);
  // What the académie does is said to a chef de centre, and is no link.
  await expect(aide).toContainText('L’académie verrouille le groupe');
  await expect(aide.getByRole('link', { name: 'L’académie verrouille le groupe' })).toHaveCount(0);
  await aide.getByRole('link', { name: 'Suivre l’édition du PV du 1er groupe' }).click();
  await expect(page).toHaveURL(`${url}/apres-1er-groupe/suivre-edition-pv`);
  await expect(aide).toBeHidden();
});

test('keys of a single character can be switched off, and the button stays', async ({ page }) => {
  const jury = JURYS_DEMO.lecture;
  await connecterJury(page, papillon(jury));
  await page.goto(`${readDemo().juryPortal.url}/deliberation`);
  const rangee = page.getByRole('row', { name: /^Candidat \d/ }).first();
  const aide = page.getByRole('dialog', { name: 'Aide sur cette page' });
  await rangee.focus();
  await page.keyboard.press('?');
  await expect(aide).toContainText('Valider la décision et descendre');
  const touches = aide.getByRole('checkbox', { name: /^Utiliser les touches d’un seul caractère/ });
  await touches.press('Space');
  await expect(touches).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expect(aide).toBeHidden();
  await expect(rangee).toBeFocused();
  for (const touche of ['?', 'p', 'v', '/']) await page.keyboard.press(touche);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(rangee).toBeFocused();
  await expect(rangee).not.toContainText('Validée');

  await page.getByRole('banner').getByRole('button', { name: 'Aide', exact: true }).click();
  await expect(aide).toBeVisible();
  await touches.press('Space');
  await expect(touches).toBeChecked();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(aide).toBeVisible();
});
