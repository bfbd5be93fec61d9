import { expect, test } from 'vitest';
import { libelleCategorie } from './categorie';

test('a catégorie is written as one reads it', () => {
  expect(['SCOLAIRE', 'ENSEIGNEMENT A DISTANCE'].map(libelleCategorie)).toEqual([
    'Scolaire',
    'Enseignement à distance',
  ]);
});
