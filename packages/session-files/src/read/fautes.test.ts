import { lirePetite } from '@delib/testing/petits-fichiers';
import { describe, expect, test } from 'vitest';
import { CODES_FAUTE, CODES_FAUTE_STOCKE, type CodeFaute } from '../format/faute';
import { type CasDeFaute, direFaute } from '../test-support/cas-de-fautes/cas';
import { FAUTES_DE_CELLULES } from '../test-support/cas-de-fautes/cellules';
import { FAUTES_DE_CLASSEURS } from '../test-support/cas-de-fautes/classeurs';
import { FAUTES_DE_FICHIERS } from '../test-support/cas-de-fautes/fichiers';
import { FAUTES_DE_NOTES } from '../test-support/cas-de-fautes/notes';
import { FAUTES_DE_REFERENCES } from '../test-support/cas-de-fautes/references';
import { FAUTES_DE_REGLEMENTS } from '../test-support/cas-de-fautes/reglements';
import { FAUTES_DE_ZIP } from '../test-support/cas-de-fautes/zip';
import { readSession } from './read-session';

const GROUPES: readonly (readonly [string, readonly CasDeFaute[]])[] = [
  ['files and lines', FAUTES_DE_FICHIERS],
  ['cells', FAUTES_DE_CELLULES],
  ['references', FAUTES_DE_REFERENCES],
  ['marks', FAUTES_DE_NOTES],
  ['reglements.json', FAUTES_DE_REGLEMENTS],
  ['zips', FAUTES_DE_ZIP],
  ['workbooks and other formats', FAUTES_DE_CLASSEURS],
];

async function fautesDe({ changements, provenance, limites }: CasDeFaute) {
  const lecture = provenance
    ? await readSession(provenance(), limites)
    : await lirePetite(changements, limites);
  return lecture.ok ? [] : lecture.fautes;
}

describe.each(GROUPES)('faults of %s', (_, cas) => {
  test.each(cas.map((un) => [un.titre, un] as const))('%s', async (_titre, un) => {
    expect((await fautesDe(un)).map(direFaute)).toEqual(un.fautes);
  });
});

test('every code of fault is shown by a case', () => {
  // Two depend on the machine's disk, some on what is stored: they have their own tests.
  const montres = new Set<string>(['source_introuvable', 'fichier_illisible', ...CODES_FAUTE_STOCKE]);
  for (const [, cas] of GROUPES) {
    for (const { fautes } of cas) for (const faute of fautes) montres.add(faute.split(' | ').at(-3) ?? '');
  }
  expect(CODES_FAUTE.filter((code: CodeFaute) => !montres.has(code))).toEqual([]);
});

test('what a person reads has French spaces', async () => {
  const lecture = await lirePetite({ 'centres.csv': 'code;nom;vile\nC1;Lycée;Port-Lambert\n' });
  expect(lecture.ok ? null : lecture.fautes[0]?.message).toBe(
    'Colonne inconnue\u202f; peut-être «\u202fville\u202f»\u202f?',
  );
});

test('all faults of all files come at once, in the order of the files and lines', async () => {
  const lecture = await lirePetite({
    'notes.csv': (texte) => texte.replace('12,5', '25').replace('E2;NP', 'E9;NP'),
    'centres.csv': (texte) => texte.replace('Port-Lambert', ''),
    'candidats.csv': (texte) => texte.replace('INDIVIDUEL', 'AUTRE'),
    'reglements.json': (texte) => texte.replace('"1,5"', '"0"'),
  });
  expect(lecture.ok ? [] : lecture.fautes.map(({ fichier, ligne, code }) => [fichier, ligne, code])).toEqual([
    ['centres.csv', 2, 'cellule_vide'],
    ['reglements.json', 9, 'coefficient_invalide'],
    ['candidats.csv', 4, 'valeur_inconnue'],
    ['notes.csv', 2, 'note_hors_bornes'],
  ]);
});
