import { expect, test } from 'vitest';
import { direOctroi, direRang, direRepartition } from './octrois';

const RIEN = { points: 0, motifPoints: '', relevements: [], issue: 'non_admis', accorde: false } as const;
const lisible = (texte: string) => texte.replace(/\s/g, ' ');

test('what was granted is said in the order of the sheet, each with its motif', () => {
  const relevements = [{ epreuve: 'E5', avant: 1100, apres: 1350, motif: 'Progression' }];
  const octroi = { ...RIEN, points: 150, motifPoints: 'Assiduité', relevements };
  expect(lisible(direOctroi(octroi))).toBe(
    'E5 relevée de 11,00 à 13,50 (motif : Progression) ; 1,5 point de jury (motif : Assiduité)',
  );
  expect(direOctroi(RIEN)).toBe('ni point de jury, ni note relevée');
});

test('a place is an ordinal, alone or shared, and nothing where there is no note of the session', () => {
  const place = {
    rang: 1,
    memeRang: 1,
    nombre: 38,
    mediane: { total: 2300, coefficients: 2 },
    premierQuartile: 900,
    troisiemeQuartile: 1300,
  };
  expect(direRang(place)).toBe('1er\u00a0sur\u00a038');
  expect(direRang({ ...place, rang: 3, memeRang: 2 })).toBe('3e\u00a0ex\u00a0æquo\u00a0sur\u00a038');
  expect(direRang({ ...place, rang: null })).toBeNull();
  expect(direRepartition(place)).toBe('médiane 11,50, quartiles 9,00 et 13,00');
});
