import { expect, test } from 'vitest';
import { abonnement, envois } from './direct';

const { adresses } = abonnement({ juryId: 'jury-1' });
/** What a notice says to the jury. */
const dit = (avis: Parameters<typeof envois>[0]) =>
  envois(avis).flatMap(({ adresse, objets }) => (adresses.includes(adresse) ? objets : []));

test('a jury is told of itself and of no other of its centre', () => {
  expect(dit({ sujet: 'deliberation', objets: ['jury-1'] })).toEqual(['jury-1']);
  expect(dit({ sujet: 'deliberation', objets: ['jury-2'] })).toEqual([]);
});

test('of what touches many jurys at once, a jury is told of its own part alone', () => {
  expect(dit({ sujet: 'transition', objets: ['jury-2', 'jury-1', 'jury-3'] })).toEqual(['jury-1']);
  expect(dit({ sujet: 'transition', objets: ['jury-2', 'jury-3'] })).toEqual([]);
});

test('an entry is told by its candidate, to the jury alone', () => {
  const saisie = { sujet: 'deliberation', candidat: 'candidat-1', version: 4 } as const;
  expect(dit({ ...saisie, objets: ['jury-1'] })).toEqual(['candidat-1 4']);
  expect(dit({ ...saisie, objets: ['jury-2'] })).toEqual([]);
});

test('a treatment of the centre is nothing to a jury', () => {
  expect(dit({ sujet: 'compte_rendu', objets: ['jury-1'] })).toEqual([]);
});
