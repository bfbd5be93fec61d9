import { papillon } from '../harnais/acces';
import { verifierAccessibilite } from '../harnais/accessibilite';
import { JURYS_DEMO } from '../harnais/jurys';
import { expect, test } from '../harnais/surveillance';
import { connecterJury } from '../pages/connexion';
import { president } from '../pages/president';

/**
 * Read only for the other journeys: the line is cut before anything is entered, nothing leaves this browser. It shows by the way
 * that all of this asks the server for nothing.
 */
const JURY = JURYS_DEMO.lecture;
const MOTIF = 'Assiduité et progression';

/** Candidates of the demo in one situation: forme globale, livret handed in, professional mean below 10. They lack … */
const A_UN_DEMI_POINT = '20102002';
const A_ONZE_POINTS = '20102005';
const A_DIX_NEUF_POINTS = '20102006';
/** At the bar too, proposed for the 2nd groupe; not admitted, and with bénéfices. */
const AU_SECOND_GROUPE = '20102018';
const AVEC_BENEFICES = '20102033';

test('points are granted beside the same cases, like cases treated unlike are told before closing, one decides without leaving the sheets', async ({
  page,
  surveillance,
}) => {
  test.setTimeout(240_000);
  await connecterJury(page, papillon(JURY));
  const pr = president(page, JURY);
  await pr.ouvrirGrille();
  surveillance.tolerer(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/);
  await page.context().setOffline(true);
  const voirFiche = (numero: string) =>
    expect(page.getByRole('heading', { level: 1, name: `Candidat ${numero}` })).toBeVisible();
  const memesCas = page.getByRole('region', { name: 'Même cas, même décision' });
  const inegaux = page.getByRole('heading', { name: /^Mêmes cas, décisions différentes/ });

  // In the window of points: what lacks, the least change, and no case yet.
  await pr.rangee(A_ONZE_POINTS).focus();
  await page.keyboard.press('p');
  const points = pr.dialogue(`Points de jury, candidat ${A_ONZE_POINTS}`);
  await expect(points.getByText('Points manquants pour 10')).toBeVisible();
  await expect(
    points.getByText('Ce jury n’a encore décidé d’aucun candidat dans la même situation.'),
  ).toBeVisible();
  await points.getByRole('button', { name: 'Préparer les points de jury' }).click();
  await expect(points.getByRole('textbox', { name: /^Points de jury, sur le total/ })).toHaveValue('11,00');
  await points.getByRole('combobox', { name: /^Motif/ }).fill(MOTIF);
  // The next in the order that is not validated, in the same window.
  await page.keyboard.press('Control+Enter');
  const suivant = pr.dialogue(/^Points de jury, candidat (?!20102005)/);
  await expect(suivant.getByRole('status')).toContainText(
    `Candidat ${A_ONZE_POINTS} : points de jury 11,00. Vous êtes au candidat 20102003.`,
  );
  await expect(suivant.getByRole('textbox', { name: /^Points de jury, sur le total/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(suivant).toBeHidden();
  await pr.valider(A_ONZE_POINTS);
  await expect(inegaux).toHaveCount(0);

  // Ten points and a half nearer to the bar, in the same situation: what was granted to the other, and the way there.
  await pr.ouvrirFiche(A_UN_DEMI_POINT);
  await expect(memesCas.getByRole('listitem')).toHaveCount(1);
  await expect(memesCas.getByRole('listitem')).toContainText(
    new RegExp(
      `Admis\\s: 11\\spoints de jury \\(motif\\s: ${MOTIF}\\)\\.Il manquait 11,00\\spoints, à 10,50\\spoints près\\.`,
    ),
  );
  await expect(
    page.getByRole('cell', { name: /^\d+e(\sex\sæquo)?\ssur\s33\s?médiane \d+,\d\d/ }).first(),
  ).toBeVisible();
  await verifierAccessibilite(page);
  await memesCas.getByRole('link', { name: A_ONZE_POINTS }).click();
  await voirFiche(A_ONZE_POINTS);
  await expect(page.getByRole('group', { name: 'Points de jury' })).toContainText(
    `Accordés : 11,00 (${MOTIF})`,
  );
  await pr.revenirALaGrille();

  // The same in the window of points; its link closes it.
  await pr
    .rangee(A_DIX_NEUF_POINTS)
    .getByRole('button', { name: `Points de jury du candidat ${A_DIX_NEUF_POINTS}` })
    .click();
  const autre = pr.dialogue(`Points de jury, candidat ${A_DIX_NEUF_POINTS}`);
  await expect(autre.getByRole('link', { name: A_ONZE_POINTS })).toBeVisible();
  await verifierAccessibilite(page);
  await autre.getByRole('link', { name: A_ONZE_POINTS }).click();
  await voirFiche(A_ONZE_POINTS);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('link', { name: 'Suivant', exact: true }).click();
  await pr.revenirALaGrille();

  // Refused, though nearer than the one who was helped: told, with both ways there; nothing is refused to the jury.
  await pr.valider(A_UN_DEMI_POINT);
  await expect(inegaux).toHaveText(/: 1\scandidat$/);
  const paire = page
    .getByRole('listitem')
    .filter({ hasText: /Non admis, ni point de jury, ni note relevée/ });
  await expect(paire).toContainText(/20102002 \(il manquait 0,50\spoint\)/);
  await expect(page.getByText('L’égalité de traitement entre candidats')).toBeVisible();
  await verifierAccessibilite(page);
  await paire.getByRole('link', { name: A_ONZE_POINTS }).click();
  await voirFiche(A_ONZE_POINTS);
  await pr.revenirALaGrille();

  // « Valider et suivant », within the filter.
  await page.getByRole('button', { name: 'Filtrer et trier' }).click();
  await page.getByRole('button', { name: /^À la barre \(\d+\)$/ }).click();
  await page.keyboard.press('Escape');
  await pr.ouvrirFiche(AU_SECOND_GROUPE);
  await page.keyboard.press('Control+Enter');
  await voirFiche(AVEC_BENEFICES);
  await expect(
    page.getByText(
      `Candidat ${AU_SECOND_GROUPE} : décision validée, Admis à se présenter au 2nd groupe. Vous êtes au candidat ${AVEC_BENEFICES}.`,
    ),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Valider et suivant' }).click();
  await expect(
    page.getByRole('alert').filter({ hasText: 'livret scolaire de ce candidat n’a pas été' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Livret examiné', exact: true }).click();
  await expect(page.getByText('Livret scolaire examiné')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(pr.grille).toBeVisible();
  await expect(page.getByText('Toutes les décisions de ce filtre sont prises.')).toBeVisible();
  await expect(pr.rangee(AVEC_BENEFICES)).toBeFocused();
});
