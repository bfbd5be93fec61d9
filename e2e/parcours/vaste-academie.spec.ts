import { compte } from '../harnais/acces';
import { verifierAccessibilite } from '../harnais/accessibilite';
import { lireZip } from '../harnais/documents';
import { genererSession, lireCsv } from '../harnais/session-neuve';
import { expect, test } from '../harnais/surveillance';
import { compteRendu } from '../pages/compte-rendu';
import { connecterUtilisateur } from '../pages/connexion';
import { gestionnaire } from '../pages/gestionnaire';

/** One more than what is done while one waits; a session of its own. Last of the journeys by its name. */
const [JURYS, SESSION, PERIODE] = [301, '2021', 'Première période, juin 2021'];

test('an act over the jurys of a whole académie is a job: followed, then read jury by jury in its file', async ({
  page,
}) => {
  const fichiers = genererSession([
    ...['--jurys', String(JURYS), '--candidats', '1', '--graine', '21', '--centres', '3'],
    ...['--annee', SESSION, '--academie', '99', '--nom-academie', 'Académie de démonstration'],
  ]);
  // All in one période, so that one act is over all of them.
  const [premiere = ''] = lireCsv(fichiers.lire('periodes.csv')).map(({ code }) => code ?? '');
  const seconde = lireCsv(fichiers.lire('periodes.csv')).at(-1)?.code ?? '';
  fichiers.ecrire('jurys.csv', fichiers.lire('jurys.csv').replaceAll(`;${seconde};`, `;${premiere};`));
  await connecterUtilisateur(page, compte('gestionnaire'));
  const g = gestionnaire(page);
  await g.ouvrirImport();
  await g.deposer(await fichiers.zipper());
  fichiers.effacer();
  await expect(g.resultat).toHaveText('Succès', { timeout: 60_000 });

  await g.ouvrirDeliberations(SESSION, PERIODE);
  const section = page.getByRole('region', { name: 'Modification de notes', exact: true });
  await section.getByRole('button', { name: 'Ouvrir la modification de notes', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
  const demandee = page.getByRole('region', { name: `Passage de ${JURYS} jurys à l’état 105` });
  await expect(demandee.getByRole('status').filter({ hasText: 'Succès' })).toBeVisible({ timeout: 60_000 });
  // The page follows the jurys too: the next act is offered on them.
  await expect(
    page
      .getByRole('region', { name: 'Délibération du 1er groupe', exact: true })
      .getByRole('button', { name: 'Ouvrir la délibération', exact: true }),
  ).toBeEnabled();
  await verifierAccessibilite(page);

  await demandee.getByRole('link', { name: 'Afficher le compte-rendu' }).click();
  const rendu = compteRendu(page);
  await rendu.attendre('Succès');
  await expect(rendu.critere('Nouvel état')).toContainText('105');
  const { nom, octets } = await rendu.telecharger();
  expect(nom).toBe('jurys-vers-105.csv');
  const lignes = lireCsv(octets.toString('utf8').replaceAll('\r\n', '\n'));
  expect(lignes).toHaveLength(JURYS);
  expect(new Set(lignes.map((ligne) => ligne.Résultat))).toEqual(new Set(['Passé']));
  await verifierAccessibilite(page);
});

test('papillons for all of them are a job: nothing changes before its end, then its zip has a PDF for each centre', async ({
  page,
}) => {
  test.slow();
  await connecterUtilisateur(page, compte('gestionnaire'));
  const g = gestionnaire(page);
  await g.ouvrirPapillons(SESSION);
  await page.getByRole('button', { name: /^Émettre pour tous \(\d+\)$/ }).click();
  const fenetre = page.getByRole('dialog', { name: /^Émettre .* papillons \?$/ });
  await expect(fenetre).toContainText('un PDF par centre');
  await verifierAccessibilite(page);
  await fenetre.getByRole('button', { name: 'OK' }).click();
  const demandee = page.getByRole('region', { name: /^Émission de .* papillons$/ });
  await expect(demandee).toBeVisible();
  await verifierAccessibilite(page);
  await expect(demandee.getByRole('status').filter({ hasText: 'Succès' })).toBeVisible({ timeout: 180_000 });

  await demandee.getByRole('link', { name: 'Afficher le compte-rendu' }).click();
  const { nom, octets } = await compteRendu(page).telecharger();
  expect(nom).toMatch(/^papillons-.*\.zip$/);
  const pdfs = [...(await lireZip(octets)).keys()];
  expect(pdfs).toHaveLength(3);
  for (const pdf of pdfs) expect(pdf).toMatch(/^PAP-2021-.*\.pdf$/);
  await expect(page.getByRole('button', { name: 'Refaire avec les mêmes critères' })).toHaveCount(0);
});
