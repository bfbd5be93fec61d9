import { type Dossier, SANS_REGLAGE, type Saisie } from '@delib/domain';
import { expect, test } from 'vitest';
import { direReglage, direSaisie } from './saisies';

test('every entry has its words', () => {
  const saisies: readonly Saisie[] = [
    { type: 'relever', epreuve: 'E1', note: '12', motif: 'Oral' },
    { type: 'annuler_relevement', epreuve: 'E1' },
    { type: 'points', points: '3,5', motif: 'Assiduité' },
    { type: 'points', points: '1,5', motif: 'Assiduité' },
    { type: 'points', points: '0,00', motif: '' },
    { type: 'valider' },
    { type: 'devalider' },
    { type: 'examiner_livret' },
    { type: 'livret_non_examine' },
  ];
  expect(saisies.map(direSaisie)).toEqual([
    'E1 relevée à 12 (motif\u00a0: Oral)',
    'note reçue rétablie en E1',
    '3,5\u00a0points de jury (motif\u00a0: Assiduité)',
    '1,5\u00a0point de jury (motif\u00a0: Assiduité)',
    'points de jury retirés',
    'décision validée',
    'validation retirée',
    'livret examiné',
    'livret noté non examiné',
  ]);
});

test('what the jury settled is told of the groupe it deliberates, and nothing is nothing', () => {
  const relevement = { epreuve: 'E1', avant: 800, apres: 1000, motif: 'Oral remarquable' };
  const dossier: Dossier = {
    groupe: 1,
    resultats: {},
    reglage: { relevements: [relevement], pointsJury: 400, motifPoints: 'Assiduité' },
    oraux: {},
    reglageSecondGroupe: SANS_REGLAGE,
    livret: 'aucun',
    validation: null,
  };
  expect(direReglage(dossier)).toBe('1\u00a0note relevée, 4,00\u00a0points');
  expect(direReglage({ ...dossier, groupe: 2 })).toBe('');
});
