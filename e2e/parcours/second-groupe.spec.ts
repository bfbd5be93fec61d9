import type { Page } from '@playwright/test';
import { compte, papillon } from '../harnais/acces';
import { verifierAccessibilite } from '../harnais/accessibilite';
import { avisDesOracles, type DecisionLue, decisionsDuPv, texteDuPdf } from '../harnais/documents';
import { veille } from '../harnais/horloge';
import { JURYS_DEMO, SESSION_DEMO as SESSION } from '../harnais/jurys';
import { compterRelectures, montrer } from '../harnais/relectures';
import { expect, type NouvellePersonne, test } from '../harnais/surveillance';
import { chefDeCentre } from '../pages/chef-de-centre';
import { connecterJury, connecterUtilisateur } from '../pages/connexion';
import { gestionnaire } from '../pages/gestionnaire';
import { type President, president } from '../pages/president';

/**
 * The 2nd groupe, 140 → 218, each act in the browser of who does it. Two jurys of the second centre: one that is locked
 * and waits for its choices; one whose choices and orals are there, which is opened, deliberates, signs, is brought
 * back, signs again and goes to the end. Choices and marks are typed in by « choix et notes ».
 */
test.describe.configure({ mode: 'serial' });

const SANS_CHOIX = JURYS_DEMO.aVerrouiller;
const JURY = JURYS_DEMO.secondGroupeEntier;
const PAPILLON = () => papillon(JURY);
const MOTIF = 'Oral réentendu, réponses justes';
const V1 = `PV-${SESSION.code}-${JURY}-2-v1`;
const V2 = `PV-${SESSION.code}-${JURY}-2-v2`;

/** The decisions of the last signed PV. */
let decisions: readonly DecisionLue[] = [];

async function enGestionnaire(nouvellePersonne: NouvellePersonne) {
  const page = await nouvellePersonne();
  await connecterUtilisateur(page, compte('gestionnaire'));
  return { page, g: gestionnaire(page) };
}

/** How often a page that is followed live asked for itself again, its opening included. */
async function relecturesDepuisLOuverture(page: Page) {
  const relectures = compterRelectures(page);
  await page.reload();
  await expect(page.getByText('Suivi en direct : la page se met à jour seule.')).toBeVisible();
  return relectures;
}

test('« 5. Organisation du 2nd groupe »: once locked, the recueil is opened; without choices, a jury says why it cannot go on', async ({
  page,
  nouvellePersonne,
}) => {
  const { page: bureau, g } = await enGestionnaire(nouvellePersonne);
  await g.ouvrir('Académie', 'Verrouiller les groupes');
  expect(await g.passer(SESSION.libelle, SANS_CHOIX, '198 1er groupe verrouillé en académie')).toContain(
    `Jury ${SANS_CHOIX} : passé à l’état 198`,
  );
  await g.ouvrir('Académie', 'Ouvrir les délibérations');
  await verifierAccessibilite(bureau);
  expect(await g.passer(SESSION.libelle, SANS_CHOIX, '200 Recueil des notes du 2nd groupe')).toContain(
    `Jury ${SANS_CHOIX} : passé à l’état 200`,
  );

  await connecterUtilisateur(page, compte('chefCentre2'));
  await expect(page.getByRole('heading', { name: 'Ce qu’il reste à faire' })).toBeVisible();
  await expect(
    page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: 'Saisir les choix et dates des épreuves du 2nd groupe' }),
  ).toContainText(SANS_CHOIX);
  await chefDeCentre(page).ouvrir('Délibération', 'Ouvrir la délibération du 2nd groupe');
  const refus = page.getByRole('listitem').filter({ hasText: SANS_CHOIX });
  await expect(refus).toContainText('Il manque le choix des deux disciplines');
  await expect(
    refus.getByRole('link', { name: 'Saisir les choix des candidats du centre de délibération' }),
  ).toHaveAttribute('href', new RegExp(`^/organisation-2nd-groupe/saisir-choix\\?.*f_jury=${SANS_CHOIX}$`));
  await verifierAccessibilite(page);

  const salle = await nouvellePersonne();
  await connecterJury(salle, papillon(SANS_CHOIX));
  await expect(salle.getByText(/candidats? passent? les oraux du 2nd groupe/)).toBeVisible();
  await expect(salle.getByText(/^Il manque encore \d+\schoix de disciplines/)).toBeVisible();
});

test('« 6. Ouvrir la délibération du 2nd groupe »: by the Vue synthétique, then by the Vue détaillée', async ({
  page,
}) => {
  await connecterUtilisateur(page, compte('chefCentre2'));
  const chef = chefDeCentre(page);
  await chef.ouvrir('Délibération', 'Ouvrir la délibération du 2nd groupe');
  await page.getByRole('button', { name: 'Ouvrir délibération du 2nd groupe' }).click();
  const fenetre = chef.dialogue('Ouvrir la délibération du 2nd groupe ?');
  await expect(fenetre).toContainText(/1\sjury passe à l’état «\s210 Délibération du second groupe\s»/);
  await expect(fenetre.getByRole('listitem').filter({ hasText: JURY })).toHaveCount(1);
  await verifierAccessibilite(page);
  await fenetre.getByRole('button', { name: 'Annuler' }).click();
  await expect(fenetre).toBeHidden();
  await page.getByRole('button', { name: 'Ouvrir délibération du 2nd groupe' }).click();
  await fenetre.getByRole('button', { name: 'OK' }).click();
  expect(await chef.compteRendu()).toContain(`Jury ${JURY} : passé à l’état 210`);

  // Back to the recueil, exceptionally, then the other way: « Nouvel état », « Enregistrer ».
  const recueil = '200 Recueil des notes du 2nd groupe';
  expect(await chef.ramener(SESSION.libelle, JURY, recueil, 'Ouvert avant la fin des oraux')).toContain(
    `Jury ${JURY} : passé à l’état 200`,
  );
  await chef.ouvrir('Délibération', 'Ouvrir la délibération du 2nd groupe');
  expect(await chef.passer(SESSION.libelle, JURY, '210 Délibération du second groupe')).toContain(
    `Jury ${JURY} : passé à l’état 210`,
  );
  await expect(chef.ligne(JURY)).toContainText('210 Délibération du second groupe');
});

test('the jury deliberates on the two orals beside the marks that they may replace', async ({ page }) => {
  await connecterJury(page, PAPILLON());
  await expect(
    page.getByText(/^Délibération du 2nd groupe\s: \d+\sdécisions restent à valider/),
  ).toBeVisible();
  const p = president(page, JURY);
  await p.ouvrirGrille();
  const numeros = await p.numeros();
  const [premier = '', deuxieme = ''] = numeros;
  expect(numeros.length).toBeGreaterThan(1);
  await expect(p.grille.getByRole('columnheader', { name: 'Oraux' })).toBeVisible();
  await expect(p.rangee(premier)).toContainText(/à l’oral/);

  // The sheet: which mark counts, the means before and after; a raise of an oral, and what follows.
  await p.ouvrirFiche(premier);
  await expect(page.getByRole('heading', { name: 'Oraux du 2nd groupe' })).toBeVisible();
  await expect(page.getByText('Moyenne avant les oraux')).toBeVisible();
  await expect(page.getByText('Moyenne après les oraux')).toBeVisible();
  await verifierAccessibilite(page);
  await page
    .getByRole('button', { name: /^Relever la note de / })
    .first()
    .click();
  await page.getByRole('textbox', { name: /^Note arrêtée par le jury/ }).fill('19,5');
  const motif = page
    .getByRole('group', { name: 'Relever une note' })
    .getByRole('combobox', { name: /^Motif/ });
  await motif.fill(MOTIF);
  await page.getByRole('button', { name: 'Enregistrer la note' }).click();
  await expect(page.getByText('Saisie du jury enregistrée.')).toBeVisible();
  await p.revenirALaGrille();
  await expect(p.rangee(premier)).toContainText('1 note relevée');

  await p.accorderPoints(deuxieme, '1,5', MOTIF);
  await expect(p.rangee(deuxieme)).toContainText('1,50 point');
  await p.enregistre();
  await page.keyboard.press('Control+z');
  await expect(p.rangee(deuxieme)).not.toContainText('1,50 point');
  await validerTout(p);
  await expect(p.comptes).toHaveText(`${numeros.length} / ${numeros.length} validées`);
  await p.cloreDecisions();
});

test('« 7. Suivre la validation du PV »: signed, followed live, and still signed when the jury is brought back to 210', async ({
  page,
  nouvellePersonne,
}) => {
  const bureau = await nouvellePersonne();
  await connecterUtilisateur(bureau, compte('chefCentre2'));
  const chef = chefDeCentre(bureau);
  await chef.suivreEditionPv(undefined, 2);
  await expect(chef.ligne(JURY)).toContainText('PV non signé');
  const relectures = await relecturesDepuisLOuverture(bureau);
  const ailleurs = await nouvellePersonne();
  await connecterUtilisateur(ailleurs, compte('chefCentre1'));
  await chefDeCentre(ailleurs).suivreEditionPv(undefined, 2);
  const relecturesAilleurs = await relecturesDepuisLOuverture(ailleurs);

  await connecterJury(page, PAPILLON());
  const p = president(page, JURY);
  await p.ouvrirTenue();
  await p.remplirTenue({ date: veille(new Date()), debut: '14:00', fin: '15:30' });
  await p.ouvrirPv();
  const lu = await texteDuPdf(await p.lirePvASigner());
  expect(lu).toContain(V1);
  expect(lu).toContain('2nd groupe');
  expect(lu).toContain('Absents à un oral');
  expect(lu).toContain(MOTIF);
  // Nothing that this page shows changed: it asked for nothing again, neither at its opening nor when it comes back.
  await montrer(bureau, false);
  await montrer(bureau, true);
  await expect(bureau.getByText('Suivi en direct : la page se met à jour seule.')).toBeVisible();
  expect(relectures()).toBe(0);

  await p.signer(PAPILLON().motDePasse);
  await expect(page.getByRole('heading', { name: 'PV signé' })).toBeVisible();
  await avisDesOracles(await p.telechargerPvSigne());
  await expect(chef.ligne(JURY)).toContainText('Président');
  // What came while it was out of sight is there when it comes back.
  await montrer(bureau, false);
  await p.cloturer();
  await montrer(bureau, true);
  await expect(chef.ligne(JURY)).toContainText('212 Editions après la délibération du 2nd groupe');
  expect(relectures()).toBeLessThanOrEqual(3);
  // And the page of the other centre asked for nothing all along, followed live as it was.
  await expect(ailleurs.getByText('Suivi en direct : la page se met à jour seule.')).toBeVisible();
  expect(relecturesAilleurs()).toBe(0);

  expect(
    await chef.ramener(
      SESSION.libelle,
      JURY,
      '210 Délibération du second groupe',
      'Note d’oral reportée sur un autre candidat',
    ),
  ).toContain(`Jury ${JURY} : passé à l’état 210`);
  await chef.suivreEditionPv(undefined, 2);
  await expect(chef.ligne(JURY)).toContainText('PV signé, délibération rouverte depuis');
  await expect(chef.ligne(JURY)).toContainText('périmé');
  await verifierAccessibilite(bureau);

  await p.accueil();
  await p.ouvrirGrille();
  await p.cloreDecisions();
  await p.ouvrirTenue();
  await p.remplirTenue({ date: veille(new Date()), debut: '16:00', fin: '16:20' });
  await p.ouvrirPv();
  expect(await texteDuPdf(await p.lirePvASigner())).toContain(V2);
  await p.signer(PAPILLON().motDePasse);
  await expect(page.getByRole('heading', { name: 'PV signé' })).toBeVisible();
  decisions = decisionsDuPv(await texteDuPdf(await p.telechargerPvSigne()));
  await p.cloturer();
});

test('« 7. Listes de résultats », « Terminer le 2nd groupe »: the two lists name whom the PV decides, then all is ended', async ({
  page,
  nouvellePersonne,
}) => {
  await connecterUtilisateur(page, compte('chefCentre2'));
  const chef = chefDeCentre(page);
  await chef.ouvrir(
    'Délibération',
    'Editer les listes de résultats du 2nd groupe du jury - centre de délibération',
  );
  await expect(page.getByRole('radio')).toHaveCount(2);
  await verifierAccessibilite(page);
  for (const [liste, issue] of [
    ['Liste d’affichage des admis', 'admis'],
    ['Liste des non admis', 'non_admis'],
  ] as const) {
    const { octets, annonce } = await chef.visualiserListe(liste, [JURY]);
    const texte = await texteDuPdf(octets);
    expect(texte).toContain('2nd groupe');
    const attendus = decisions.filter((decision) => decision.issue === issue).length;
    const affiches = Number(/Cette liste nomme (\d+)/.exec(annonce)?.[1] ?? 0);
    const hors = Number(/(\d+) candidats? n’appara/.exec(annonce)?.[1] ?? 0);
    expect(affiches + hors, liste).toBe(attendus);
  }

  await chef.ouvrir('Délibération', 'Terminer le 2nd groupe');
  await page.getByRole('button', { name: 'Terminer le 2nd groupe' }).click();
  const fenetre = chef.dialogue('Terminer le 2nd groupe ?');
  await expect(fenetre.getByRole('listitem').filter({ hasText: JURY })).toHaveCount(1);
  await fenetre.getByRole('button', { name: 'OK' }).click();
  expect(await chef.compteRendu()).toContain(`Jury ${JURY} : passé à l’état 214`);
  const { g } = await enGestionnaire(nouvellePersonne);
  await g.ouvrir('Académie', 'Verrouiller les groupes');
  expect(await g.passer(SESSION.libelle, JURY, '218 Second groupe verrouillé en académie')).toContain(
    `Jury ${JURY} : passé à l’état 218`,
  );
  // The report is there at once; the table catches up with it a moment later.
  await expect(async () => {
    const historique = await g.lireHistorique(JURY);
    expect(historique.map((ligne) => /\d{3}/.exec(ligne)?.[0]).slice(0, 9)).toEqual([
      ...['218', '214', '212', '211', '210', '212', '211', '210', '200'],
    ]);
  }).toPass({ timeout: 15_000 });

  const salle = await nouvellePersonne();
  await connecterJury(salle, PAPILLON());
  await expect(salle.getByText('Le travail de ce jury est achevé')).toBeVisible();
  for (const [groupe, version] of [
    ['2nd', 2],
    ['2nd', 1],
    ['1er', 1],
  ] as const) {
    await expect(
      salle.getByRole('link', {
        name: new RegExp(`PV de tenue de délibération, ${groupe} groupe, version ${version}`),
      }),
    ).toBeVisible();
  }
});

/** Clear cases at once, then the others by their row. */
async function validerTout(p: President): Promise<void> {
  for (const numero of await p.numeros()) {
    if (!((await p.rangee(numero).textContent()) ?? '').includes('Validée')) await p.valider(numero);
  }
  await p.enregistre();
}
