import { expect, test } from 'vitest';
import { abonnement, adressesDe } from './direct';

const { adresses } = abonnement({ juryId: 'jury-1', centreId: 'centre-1' });
const prevenu = (avis: Parameters<typeof adressesDe>[0]) =>
  adressesDe(avis).some((adresse) => adresses.includes(adresse));

test('a jury is told of itself and of no other of its centre', () => {
  expect(prevenu({ jury: 'jury-1', centre: 'centre-1' })).toBe(true);
  expect(prevenu({ jury: 'jury-2', centre: 'centre-1' })).toBe(false);
});

test('a jury is told of what touches many jurys of its centre at once, and not of another centre', () => {
  expect(prevenu({ jury: null, centre: 'centre-1' })).toBe(true);
  expect(prevenu({ jury: null, centre: 'centre-2' })).toBe(false);
  expect(prevenu({ jury: null, centre: null })).toBe(false);
});
