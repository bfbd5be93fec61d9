import type { Page } from '@playwright/test';
import { compte } from '../harnais/acces';
import { verifierAccessibilite } from '../harnais/accessibilite';
import { cocher } from '../harnais/dsfr';
import { JURYS_DEMO } from '../harnais/jurys';
import { expect, test } from '../harnais/surveillance';
import { chefDeCentre } from '../pages/chef-de-centre';
import { connecterUtilisateur } from '../pages/connexion';
import { gestionnaire } from '../pages/gestionnaire';
import { grille } from '../pages/saisies';

const CHOIX = 'Choix des candidats admis à se présenter au 2nd groupe';
const SAISIR_CHOIX = 'Saisir les choix et dates des épreuves du 2nd groupe';
/** Locked in académie: its candidates may still choose; other journeys only read its états. */
const JURY = JURYS_DEMO.choix;

async function ouvrirChoix(page: Page) {
  const { menu } = chefDeCentre(page);
  await menu.getByRole('button', { name: 'Délibération', exact: true }).click();
  await menu.getByRole('link', { name: /Saisir les choix/ }).click();
  await expect(page).toHaveURL(/\/organisation-2nd-groupe\/saisir-choix/);
  await page.getByLabel('Jury', { exact: true }).selectOption(JURY);
  await expect(page).toHaveURL(new RegExp(JURY));
  return grille(page, CHOIX);
}

/** The numéros candidat that the grid shows, in its order. */
async function numeros(page: Page): Promise<readonly string[]> {
  const textes = await page.getByRole('grid', { name: CHOIX }).getByRole('rowheader').allInnerTexts();
  return textes.map((texte) => /\d{8,}/.exec(texte)?.[0] ?? '');
}

test(`« 5. Recueil des choix », « ${SAISIR_CHOIX} »: filters, keyboard, a bar, refusals row by row, and two people on one row`, async ({
  page,
  nouvellePersonne,
}) => {
  await connecterUtilisateur(page, compte('chefCentre2'));
  const g = await ouvrirChoix(page);
  const tous = await numeros(page);
  const [premier = '', second = ''] = tous;
  // By number, by name, and taken away again.
  const [entete = ''] = await g.ligne(second).getByRole('rowheader').allInnerTexts();
  const nom = entete.split('\n')[0] ?? '';
  const chercher = page.getByLabel('Nom, prénom ou numéro du candidat');
  for (const champ of [second, nom]) {
    await chercher.fill(champ);
    await page.keyboard.press('Enter');
    await expect.poll(() => numeros(page)).toEqual([second]);
    await page.getByRole('button', { name: 'Revenir à la liste' }).click();
    await expect.poll(() => numeros(page)).toEqual(tous);
  }
  // In the address: what is of no person.
  await page.getByLabel('Choix', { exact: true }).selectOption('Saisi');
  await expect.poll(() => numeros(page)).toEqual([]);
  await page.getByLabel('Choix', { exact: true }).selectOption('Tous');
  await expect.poll(() => numeros(page)).toEqual(tous);
  for (const personnel of [second, nom])
    expect(decodeURIComponent(page.url()), 'what a search of persons holds is in no address').not.toContain(
      personnel,
    );
  const bureau = await nouvellePersonne();
  await connecterUtilisateur(bureau, compte('gestionnaire'));
  const autre = await ouvrirChoix(bureau);

  // The arrows go from cell to cell, Enter opens the field, Enter again goes down.
  await g.choisir(premier, 'discipline1', 1);
  await expect(g.cellule(second, 'discipline1')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect(g.cellule(premier, 'moment1')).toBeFocused();
  await g.taper(premier, 'moment1', '2026-07-06T08:30');
  await g.choisir(premier, 'discipline2', 2);
  await g.choisir(second, 'discipline1', 1, 'Escape');
  await expect(g.barre).toContainText('3 modifications en attente');
  await g.choisir(second, 'discipline1', 1);

  // What waits on a row that is not shown any more is named, and waits on.
  await page.getByLabel('Choix', { exact: true }).selectOption('Saisi');
  await expect(page.getByText('2 saisies en attente hors de cette page')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: nom })).toContainText('Discipline 1');
  await expect(g.barre).toContainText('4 modifications en attente');
  await page.getByLabel('Choix', { exact: true }).selectOption('Tous');
  await expect(g.cellule(premier, 'moment1')).toHaveText('06/07/2026 08:30 (non enregistré)');

  // Leaving asks; staying keeps what was typed.
  page.once('dialog', (dialog) => void dialog.dismiss());
  await page.getByRole('navigation', { name: 'vous êtes ici' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/saisir-choix/);

  await g.enregistrer();
  await expect(g.barre).toContainText('1 modification en attente');
  await expect(g.ligne(second)).toContainText('Il faut deux disciplines');
  await expect(g.cellule(premier, 'moment1')).toHaveText('06/07/2026 08:30');
  await verifierAccessibilite(page);

  // The other person saw the row before: both values are shown, nothing is lost.
  await autre.choisir(premier, 'discipline1', 3);
  await autre.enregistrer();
  await expect(autre.ligne(premier)).toContainText('a modifié ces données entre-temps');
  await expect(autre.ligne(premier)).toContainText('Enregistré');
  await autre.ligne(premier).getByRole('button', { name: 'Prendre ce qui est enregistré' }).click();
  await expect(autre.cellule(premier, 'moment1')).toHaveText('06/07/2026 08:30');

  // Back to what was: the choice is taken back whole.
  for (const colonne of ['discipline1', 'moment1', 'discipline2']) await autre.vider(premier, colonne);
  await autre.enregistrer();
  await expect(autre.barre).toContainText('1 candidat enregistré');
});

test('the desk says which marks admit, pair by pair', async ({ page }) => {
  await connecterUtilisateur(page, compte('chefCentre2'));
  const g = await ouvrirChoix(page);
  const [premier = ''] = await numeros(page);
  await g.cellule(premier, 'aide').focus();
  await page.keyboard.press('Enter');
  const fenetre = page.getByRole('dialog', { name: /^Aide au choix de / });
  await expect(fenetre).toContainText(/ et .* : .* en .* et .* en .* suffisent/);
  await verifierAccessibilite(page);
});

test('« Saisir les notes »: a correction at 105 needs a motif; an oral at 200 takes a note or an absence', async ({
  page,
}) => {
  await connecterUtilisateur(page, compte('gestionnaire'));
  await gestionnaire(page).ouvrir('Académie', 'Saisir les notes');
  await page.getByRole('link', { name: JURYS_DEMO.nonOuvert, exact: true }).click();
  const g = grille(page, `Notes du 1er groupe, jury ${JURYS_DEMO.nonOuvert}`);
  const candidat = `${JURYS_DEMO.nonOuvert}001`;
  const avant = ((await g.cellule(candidat, 'E1').textContent()) ?? '').replace('–', '');
  await g.taper(candidat, 'E1', '20,5');
  await page.getByLabel('Motif des corrections').fill('erreur de report de la copie');
  await g.enregistrer();
  await expect(g.ligne(candidat)).toContainText('doit être comprise entre 0 et 20');
  await g.taper(candidat, 'E1', '7,25');
  await g.enregistrer();
  await expect(g.ligne(candidat)).toContainText('en points entiers ou en demi-points. Saisissez 7 ou 7,5.');
  const nouvelle = avant === '7,50' ? '7,00' : '7,50';
  await g.taper(candidat, 'E1', nouvelle);
  await page.getByLabel('Motif des corrections').fill('');
  await g.enregistrer();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Le motif est trop court');
  await page.getByLabel('Motif des corrections').fill('erreur de report de la copie');
  await g.enregistrer();
  await expect(g.barre).toContainText('1 candidat enregistré');
  await expect(g.cellule(candidat, 'E1')).toHaveText(nouvelle);
  await g.taper(candidat, 'E1', avant);
  await page.getByLabel('Motif des corrections').fill('retour à la note de la copie');
  await g.enregistrer();
  await expect(g.cellule(candidat, 'E1')).toHaveText(avant);
  await verifierAccessibilite(page);
  await annulerPuisRetablir(page, g, `${JURYS_DEMO.nonOuvert}002`);

  await page.getByRole('link', { name: 'Choisir un autre jury' }).click();
  await page.getByRole('link', { name: JURYS_DEMO.orauxIncomplets, exact: true }).click();
  const oraux = grille(page, `Notes du 2nd groupe, jury ${JURYS_DEMO.orauxIncomplets}`);
  const choisi = oraux.table.locator('tr:has([data-colonne="note1"].delib-cellule--ouverte)').first();
  const numero = ((await choisi.getByRole('rowheader').textContent()) ?? '').trim().slice(0, 8);
  const note = ((await oraux.cellule(numero, 'note1').textContent()) ?? '').replace('–', '');
  await oraux.taper(numero, 'note1', 'DIS');
  await oraux.enregistrer();
  await expect(oraux.ligne(numero)).toContainText('n’est ni une note ni un code admis ici');
  await oraux.taper(numero, 'note1', '11,3');
  await oraux.enregistrer();
  await expect(oraux.ligne(numero)).toContainText('Saisissez 11 ou 11,5.');
  await oraux.taper(numero, 'note1', note === 'ABS' ? '11' : 'abs');
  await oraux.enregistrer();
  await expect(oraux.cellule(numero, 'note1')).toHaveText(note === 'ABS' ? '11,00' : 'ABS');
  await oraux.taper(numero, 'note1', note);
  await oraux.enregistrer();
  await expect(oraux.barre).toContainText('1 candidat enregistré');

  await page.getByRole('link', { name: 'Choisir un autre jury' }).click();
  await page.getByLabel('Notes', { exact: true }).selectOption('Tous les jurys');
  await page.getByRole('link', { name: JURYS_DEMO.lecture, exact: true }).click();
  await expect(page.getByText(/Il faut l’état «\s105/)).toBeVisible();
});

/** What the commission de discipline annulled is entered with its decision, and taken back in the grid with a motif. */
async function annulerPuisRetablir(page: Page, g: ReturnType<typeof grille>, candidat: string) {
  const note = (await g.cellule(candidat, 'E2').textContent()) ?? '';
  await g.taper(candidat, 'E2', 'ANN');
  await g.enregistrer();
  await expect(g.ligne(candidat)).toContainText('Utilisez « Annuler une épreuve »');
  await g.barre.getByRole('button', { name: 'Annuler' }).click();

  await page.getByRole('button', { name: 'Annuler une épreuve' }).click();
  const fenetre = page.getByRole('dialog', { name: /^Annuler une épreuve du 1er groupe/ });
  const choix = fenetre.getByLabel('Candidat', { exact: true });
  await choix.selectOption({
    label: (await choix.locator('option', { hasText: candidat }).textContent()) ?? '',
  });
  await cocher(fenetre.getByRole('checkbox', { name: /^E2 / }));
  await fenetre.getByLabel('Référence de la décision').fill('n° 14');
  await fenetre.getByRole('button', { name: 'Annuler l’épreuve' }).click();
  await expect(fenetre).toContainText('La référence de la décision est trop courte');
  await verifierAccessibilite(page);
  await fenetre
    .getByLabel('Référence de la décision')
    .fill('Commission de discipline, 12 septembre 2026, n° 14');
  await fenetre.getByRole('button', { name: 'Annuler l’épreuve' }).click();
  await expect(page.getByText(new RegExp(`Candidat ${candidat}\\s: E2 annulée`))).toBeVisible();
  await expect(g.cellule(candidat, 'E2')).toHaveText('ANN');
  await expect(page.getByRole('listitem').filter({ hasText: `${candidat}, E2` })).toContainText(
    'épreuve annulée (décision de la commission de discipline), Commission de discipline, 12 septembre 2026, n° 14',
  );

  await g.taper(candidat, 'E2', note);
  await page.getByLabel('Motif des corrections').fill('décision de la commission annulée par le juge');
  await g.enregistrer();
  await expect(g.cellule(candidat, 'E2')).toHaveText(note);
}
