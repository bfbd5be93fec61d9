import { createHash } from 'node:crypto';
import type { Compte, Papillon } from '../harnais/acces';
import { verifierAccessibilite } from '../harnais/accessibilite';
import { lireZip, texteDuPdf } from '../harnais/documents';
import { veille } from '../harnais/horloge';
import { creerChefDeRepetition, creerRepetition, effacerRepetition, REPETITION } from '../harnais/repetition';
import { expect, test } from '../harnais/surveillance';
import { chefDeCentre } from '../pages/chef-de-centre';
import { compteRendu } from '../pages/compte-rendu';
import { connecterJury, connecterUtilisateur } from '../pages/connexion';
import { president } from '../pages/president';

/** A centre rehearses its day: papillon, deliberation followed by the hour, signature, archive; then nothing of it stays. */
test.describe.configure({ mode: 'serial' });

const [JURY, AUTRE] = REPETITION.jurys;
const NUMERO = `PV-${REPETITION.session}-${JURY}-1-v1`;

let chef: Compte;
let papillon: Pick<Papillon, 'jury' | 'login' | 'motDePasse'>;

test('one command makes it: papillons to print that say ESSAI, and a centre that sees what to do first', async ({
  page,
}) => {
  const creee = await creerRepetition();
  papillon = creee.papillon;
  expect(creee.papier).toContain('ESSAI');
  chef = creerChefDeRepetition();

  await connecterUtilisateur(page, chef);
  await expect(page.getByRole('region', { name: 'Session d’essai' })).toContainText('répétition sans valeur');
  const aFaire = page.getByRole('main').getByRole('list').first().getByRole('listitem');
  await expect(aFaire.first()).toContainText('Générer le plan de secours');
  await expect(aFaire.first()).toContainText(/Le plus ancien, \d{5}, en est là depuis/);
  await expect(page.getByRole('heading', { name: 'Quand aurons-nous fini' })).toBeVisible();
  await expect(
    page.getByText('Pas encore assez de décisions pour dire à quelle heure le centre aura fini.'),
  ).toBeVisible();
  await verifierAccessibilite(page);
});

test('the chef follows the jury by the hour it will end at, then by whom it waits for, without reloading', async ({
  page,
  nouvellePersonne,
}) => {
  test.setTimeout(240_000);
  await connecterUtilisateur(page, chef);
  await page.getByRole('link', { name: /^Voir jury par jury/ }).click();
  await expect(page.getByRole('tab', { name: /^Quand aurons-nous fini/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );

  const salle = await nouvellePersonne();
  await connecterJury(salle, papillon);
  await expect(salle.getByRole('region', { name: 'Session de répétition' })).toContainText('ESSAI');
  const p = president(salle, JURY);
  await p.ouvrirGrille();
  const numeros = await p.numeros();
  expect(numeros).toHaveLength(REPETITION.candidats);
  const [dernier = '', ...premiers] = numeros.toReversed();
  for (const numero of premiers) {
    await p.valider(numero);
    // One by one, as people do: several sent at once are one moment.
    await expect(p.rangee(numero)).not.toContainText('Enregistrement…');
  }
  await p.enregistre();

  // Within a minute the page of the chef takes it up by itself: an hour, the room that ends last, the one nothing is known of.
  await expect(page.getByText(/^Au rythme actuel, toutes les décisions du centre ne seront pas/)).toBeVisible(
    {
      timeout: 90_000,
    },
  );
  await expect(page.getByText(`Le dernier jury est ${JURY}`)).toBeVisible();
  await expect(page.getByText(/n’a pas encore validé assez de décisions/)).toContainText(AUTRE);
  await page.getByText('Voir les données').click();
  const ligne = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: JURY }) });
  await expect(ligne).toContainText(`${REPETITION.candidats - 1} sur ${REPETITION.candidats}`);
  await page.getByText('Comment cette heure est-elle estimée').click();
  await verifierAccessibilite(page);

  await p.valider(dernier);
  await p.enregistre();
  await p.cloreDecisions();
  await salle.goto(`${p.url}/`);
  // Greyed, and why, with the way there.
  const pourquoi = salle.getByRole('group').filter({ hasText: 'Pourquoi ce bouton est-il grisé' });
  await expect(
    pourquoi.getByRole('link', { name: 'Remplir la tenue de la délibération' }).first(),
  ).toBeVisible();
  await verifierAccessibilite(salle);
  await p.ouvrirTenue();
  await p.remplirTenue({ date: veille(new Date()), debut: '08:30', fin: '11:45' });
  await p.ouvrirPv();
  await p.signer(papillon.motDePasse);
  await expect(salle.getByRole('heading', { name: 'PV signé' })).toBeVisible();
  const signe = await texteDuPdf(await p.telechargerPvSigne());
  expect(signe).toContain(NUMERO);
  for (const feuille of signe.split('\f').slice(0, -1)) expect(feuille).toContain('ESSAI');

  await page.getByRole('tab', { name: 'Suivi des PV' }).click();
  const centre = chefDeCentre(page);
  await expect(centre.ligne(JURY)).toContainText('Attend le jury depuis');
  await expect(centre.ligne(JURY)).toContainText('délibération à clôturer');
  await p.cloturer();
  await expect(centre.ligne(JURY)).toContainText('Attend le centre depuis', { timeout: 60_000 });
  await expect(centre.ligne(JURY)).toContainText('groupe à terminer');
  // The one that waits longest first: the other was opened before this one came to the centre.
  await page
    .getByRole('link', { name: /Attente/ })
    .first()
    .click();
  await expect(page).toHaveURL(/tri=attente/);
  await expect(page.getByRole('main').getByRole('rowheader')).toHaveText([AUTRE, JURY]);
  await verifierAccessibilite(page);
});

test('the signed PVs in one file, each with its digest; the export, and what « Vérifier » says, are marked', async ({
  page,
}) => {
  await connecterUtilisateur(page, chef);
  const centre = chefDeCentre(page);
  await centre.suivreEditionPv();
  const telechargement = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Exporter CSV' }).click();
  expect((await telechargement).suggestedFilename()).toBe('ESSAI-suivi-pv-1er-groupe.csv');

  await page.getByRole('button', { name: 'Réunir les PV signés' }).click();
  await page.getByRole('link', { name: 'Afficher le compte-rendu' }).click();
  const rapport = compteRendu(page);
  await rapport.attendre('Succès');
  const { nom, octets } = await rapport.telecharger();
  expect(nom).toMatch(/^ESSAI-PV-signes-2026-ESSAI-.*-groupe-1\.zip$/);
  const fichiers = await lireZip(octets);
  expect([...fichiers.keys()]).toEqual([`${NUMERO}.pdf`, 'manifeste.csv']);
  const sha256 = createHash('sha256')
    .update(fichiers.get(`${NUMERO}.pdf`) ?? '')
    .digest('hex');
  const manifeste = new TextDecoder().decode(fichiers.get('manifeste.csv'));
  expect(manifeste).toContain(`;${NUMERO};`);
  expect(manifeste).toContain(`;${sha256};${NUMERO}.pdf;authentique`);

  await centre.suivreEditionPv();
  await centre
    .ligne(JURY)
    .getByRole('link', { name: /^Vérifier/ })
    .click();
  await expect(page.getByText('Document de répétition (ESSAI), sans valeur')).toBeVisible();
  await verifierAccessibilite(page);
});

test('one command erases it: the papillon opens nothing any more, and the centre has no session', async ({
  page,
}) => {
  expect(effacerRepetition()).toContain(`Répétition ${REPETITION.session} effacée : 2 jurys.`);
  await connecterUtilisateur(page, chef);
  await expect(page.getByRole('heading', { name: 'Aucune session d’examen' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Session d’essai' })).toHaveCount(0);
});
