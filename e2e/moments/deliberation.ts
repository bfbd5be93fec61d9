import { readFileSync } from 'node:fs';
import { compte } from '../harnais/acces';
import { verifierAccessibilite } from '../harnais/accessibilite';
import { texteDuPdf } from '../harnais/documents';
import { SESSION_NEUVE as SESSION } from '../harnais/jurys';
import { expect } from '../harnais/surveillance';
import { connecterJury, connecterUtilisateur } from '../pages/connexion';
import { gestionnaire } from '../pages/gestionnaire';
import { president } from '../pages/president';

import { CANDIDATS, journee, MOTIF, type Personnes, papillonDe } from './journee';

/** The gestionnaire imports the session, opens its jurys and issues the papillons. */
export async function importerEtOuvrir({ page }: Personnes): Promise<void> {
  await connecterUtilisateur(page, compte('gestionnaire'));
  await verifierAccessibilite(page);
  const g = gestionnaire(page);

  await g.ouvrirImport();
  await verifierAccessibilite(page);
  await g.deposer(await journee.fichiers.zipper());
  await expect(g.resultat).toHaveText('Succès');
  await expect(page.getByRole('list', { name: 'Messages' })).toContainText('3 jurys');
  await verifierAccessibilite(page);

  for (const [periode, jurys] of [
    [SESSION.periodes[0], [SESSION.duPresident, SESSION.duVicePresident]],
    [SESSION.periodes[1], [SESSION.parVueDetaillee]],
  ] as const) {
    await g.ouvrirDeliberations(SESSION.code, periode);
    const notes = await g.agirSurTous({
      section: 'Modification de notes',
      bouton: 'Ouvrir la modification de notes',
    });
    const ouverture = await g.agirSurTous({
      section: 'Délibération du 1er groupe',
      bouton: 'Ouvrir la délibération',
    });
    for (const jury of jurys) {
      expect(notes).toContain(`Jury ${jury} : passé à l’état 105`);
      expect(ouverture).toContain(`Jury ${jury} : passé à l’état 110`);
    }
  }
  await verifierAccessibilite(page);

  await g.ouvrirPapillons(SESSION.code);
  await verifierAccessibilite(page);
  journee.papillons = await g.emettreAffiches(6);
  expect(journee.papillons.map(({ login }) => login).sort()).toEqual([
    'J20101-PR',
    'J20101-VP',
    'J20102-PR',
    'J20102-VP',
    'J20103-PR',
    'J20103-VP',
  ]);
  await verifierAccessibilite(page);
  const pdf = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Télécharger les papillons/ }).click();
  const texte = await texteDuPdf(readFileSync(await (await pdf).path()));
  for (const { login, motDePasse } of journee.papillons) {
    expect(texte).toContain(login);
    expect(texte).toContain(motDePasse);
  }
  await g.rangerPapillons();
}

/** The président deliberates over every candidate: raise, points, livret, undoing, clear cases. */
export async function deliberer({ page }: Personnes): Promise<void> {
  const jury = SESSION.duPresident;
  await connecterJury(page, papillonDe(jury, 'président'));
  await expect(
    page.getByText(`${CANDIDATS} décisions restent à valider sur ${CANDIDATS} candidats`),
  ).toBeVisible();
  await verifierAccessibilite(page);
  const p = president(page, jury);
  await p.ouvrirGrille();
  await verifierAccessibilite(page);
  // No name, no numéro candidat reaches the browser: the page and its data are searched.
  const html = await page.content();
  for (const candidat of journee.candidats.filter((c) => c.jury === jury)) {
    expect(html).not.toContain(candidat.nom);
    expect(html).not.toContain(candidat.numeroCandidat);
  }

  const [premier = '', deuxieme = ''] = await p.numeros();
  // A raise, from « Plus petit changement »: what it would carry is said before it is saved.
  await p.ouvrirFiche(premier);
  await verifierAccessibilite(page);
  await page
    .getByRole('button', { name: /^Préparer le relèvement de / })
    .first()
    .click();
  await expect(page.getByText(/^Avec cette note\s: moyenne 10,\d\d, «\sAdmis\s»/)).toBeVisible();
  const motif = page
    .getByRole('group', { name: 'Relever une note' })
    .getByRole('combobox', { name: /^Motif/ });
  // A mark off the step is refused in place, and the two beside it named.
  const arretee = page.getByRole('textbox', { name: /^Note arrêtée par le jury/ });
  const voulue = await arretee.inputValue();
  await arretee.fill(voulue.replace(/,\d\d$/, ',30'));
  await expect(page.getByText(/se donne en points entiers ou en demi-points\. Saisissez /)).toBeVisible();
  await expect(arretee).toHaveAttribute('aria-invalid', 'true');
  await arretee.fill(voulue);
  await motif.fill('Oui');
  await page.getByRole('button', { name: 'Enregistrer la note' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Le motif est trop court' })).toBeVisible();
  await motif.fill(MOTIF);
  await page.getByRole('button', { name: 'Enregistrer la note' }).click();
  await expect(page.getByText('Saisie du jury enregistrée.')).toBeVisible();
  await page.getByRole('button', { name: /^Valider : Admis/ }).click();
  await expect(page.getByText('Décision validée : Admis.')).toBeVisible();
  await p.revenirALaGrille();
  await expect(p.rangee(premier)).toContainText('1 note relevée');
  await expect(p.rangee(premier)).toContainText('Validée');

  // Points de jury, taken back by Ctrl+Z, granted again.
  await p.accorderPoints(deuxieme, '1,5', MOTIF);
  await expect(p.rangee(deuxieme)).toContainText('1,50 point');
  await p.enregistre();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Annulé\s: Candidat \d{8}\s: points de jury\.$/)).toBeVisible();
  await expect(p.rangee(deuxieme)).not.toContainText('1,50 point');
  await p.accorderPoints(deuxieme, '1,5', MOTIF);
  await expect(p.rangee(deuxieme)).toContainText('1,50 point');

  await p.validerLesCasClairs();
  for (const numero of await p.numeros()) {
    if (!((await p.rangee(numero).textContent()) ?? '').includes('Validée')) await p.valider(numero);
  }
  await expect(p.comptes).toHaveText(`${CANDIDATS} / ${CANDIDATS} validées`);
  await p.enregistre();
  await verifierAccessibilite(page);

  await p.cloreDecisions();
  await expect(page.getByText('La présence des membres n’est pas enregistrée.')).toBeVisible();
  await verifierAccessibilite(page);
}
