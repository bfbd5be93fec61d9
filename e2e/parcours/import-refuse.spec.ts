import { readFileSync } from 'node:fs';
import { compte } from '../harnais/acces';
import { verifierAccessibilite } from '../harnais/accessibilite';
import { delib } from '../harnais/documents';
import { changerLigne, type Fichiers, genererSession, lireCsv } from '../harnais/session-neuve';
import { expect, test } from '../harnais/surveillance';
import { connecterUtilisateur } from '../pages/connexion';
import { gestionnaire } from '../pages/gestionnaire';

const ANNEE = '2023';

let fichiers: Fichiers;

test.beforeAll(() => {
  fichiers = genererSession([
    ...['--jurys', '2', '--candidats', '4', '--graine', '11', '--centres', '1', '--annee', ANNEE],
    ...['--academie', '99', '--nom-academie', 'Académie de démonstration'],
  ]);
  // One fault of each kind a hand makes: a mark beyond 20, a formula, an unknown jury, a code that does not exist.
  changerLigne(fichiers, 'notes.csv', 1, { code: '', note: '21' });
  changerLigne(fichiers, 'notes.csv', 2, { code: 'XYZ', note: '' });
  changerLigne(fichiers, 'candidats.csv', 2, { nom: '=1+1' });
  changerLigne(fichiers, 'candidats.csv', 3, { jury: '99999' });
});
test.afterAll(() => fichiers.effacer());

/** Where the four faults stand: file, line of the file, column. */
const ATTENDUES = [
  ['candidats.csv', '3', 'nom'],
  ['candidats.csv', '4', 'jury'],
  ['notes.csv', '2', 'note'],
  ['notes.csv', '3', 'code'],
] as const;

test('a session with faults is refused whole: each fault with file, line and column, in a table and as CSV', async ({
  page,
}) => {
  await connecterUtilisateur(page, compte('gestionnaire'));
  const g = gestionnaire(page);
  await g.ouvrirImport();
  await g.deposer(await fichiers.zipper());
  await expect(g.resultat).toHaveText('Échec');
  const table = page.getByRole('table', { name: 'Fautes des fichiers déposés' });
  for (const [fichier, ligne, colonne] of ATTENDUES) {
    const row = table.getByRole('row').filter({ hasText: fichier }).filter({ hasText: colonne });
    await expect(
      row.getByRole('cell', { name: ligne, exact: true }).first(),
      `${fichier} ${ligne}`,
    ).toBeVisible();
  }
  await verifierAccessibilite(page);

  const telechargement = page.waitForEvent('download');
  await page.getByRole('link', { name: /\.csv/ }).first().click();
  const csv = readFileSync(await (await telechargement).path(), 'utf8').replaceAll('\r', '');
  const lignes = lireCsv(csv).map((ligne) => Object.values(ligne).join(' '));
  for (const attendue of ATTENDUES) {
    expect(
      lignes.some((ligne) => attendue.every((part) => ligne.includes(part))),
      attendue.join(' '),
    ).toBe(true);
  }

  // Nothing of that session was written: it is in no list.
  await g.ouvrir('Académie', 'Service de publication');
  await expect(page.getByRole('heading', { name: 'Session 2026' })).toBeVisible();
  await expect(page.getByRole('heading', { name: `Session ${ANNEE}` })).toHaveCount(0);
});

test('the command line refuses the same files with the same faults', () => {
  const { code, texte } = delib('importer', fichiers.dossier);
  expect(code).toBe(1);
  for (const [fichier, ligne, colonne] of ATTENDUES) {
    expect(texte).toMatch(new RegExp(`${fichier.replace('.', '\\.')}.*ligne ${ligne}.*${colonne}`, 'i'));
  }
});
