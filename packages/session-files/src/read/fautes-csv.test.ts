import { lirePetite } from '@delib/testing/petits-fichiers';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { Faute } from '../format/faute';
import { writeFautesCsv } from './fautes-csv';

const FAUTE: Faute = {
  code: 'formule',
  fichier: 'notes.csv',
  ligne: 2,
  colonne: 'note',
  valeur: '=HYPERLINK("x";"y")',
  attendu: 'une note',
  message: 'Formule',
};

function lignes(fautes: Iterable<Faute>): string[][] {
  const csv = [...writeFautesCsv(fautes)].join('');
  expect(csv.startsWith('\ufeff')).toBe(true);
  return parse(csv, { delimiter: ';', bom: true });
}

test('the CSV of faults never runs what a file held', () => {
  expect(lignes([FAUTE])).toEqual([
    ['Fichier', 'Ligne', 'Colonne', 'Valeur', 'Problème', 'Attendu'],
    ['notes.csv', '2', 'note', '\'=HYPERLINK("x";"y")', 'Formule', 'une note'],
  ]);
});

test('a fault of a whole file leaves line, column and value empty', async () => {
  const lecture = await lirePetite({ 'notes.csv': null });
  expect(lignes(lecture.ok ? [] : lecture.fautes)[1]).toEqual([
    'notes.csv',
    '',
    '',
    '',
    'Le fichier manque.',
    'un fichier «\u202fnotes.csv\u202f»',
  ]);
});

test('every fault is in it, however many there are', () => {
  const beaucoup = Array.from({ length: 5000 }, (_, i) => ({ ...FAUTE, ligne: i + 2, valeur: String(i) }));
  expect(
    lignes(beaucoup)
      .slice(1)
      .map(([, ligne]) => ligne),
  ).toEqual(beaucoup.map(({ ligne }) => String(ligne)));
});
