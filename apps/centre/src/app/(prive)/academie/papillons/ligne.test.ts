import type { LignePapillon } from '@delib/usecases/papillons/lister-papillons';
import { expect, test } from 'vitest';
import { toLigneAcces } from './ligne';

const MAINTENANT = new Date('2026-06-22T08:00:00Z');
const EMIS: LignePapillon = {
  membreId: 'm1',
  academieId: '99',
  centreId: 'c1',
  juryId: 'j1',
  jury: '20112',
  session: '2026',
  prenom: 'Alix',
  nom: 'Renard',
  qualite: 'president',
  papillonId: 'p1',
  login: 'J20112-PR',
  emisLe: new Date('2026-06-15T08:00:00Z'),
  valableJusquau: new Date('2026-10-13T08:00:00Z'),
  testeLe: null,
  verrouilleDepuis: null,
};
const CENTRES = new Map([['c1', 'Lycée des Deux-Moulins']]);
const situation = (changes: Partial<LignePapillon>) =>
  toLigneAcces({ ...EMIS, ...changes }, CENTRES, MAINTENANT).situation;

test('an access never used is told apart from one tested and from none', () => {
  expect(situation({})).toBe('jamais_utilise');
  expect(situation({ testeLe: MAINTENANT })).toBe('teste');
  expect(situation({ papillonId: null, login: null, emisLe: null, valableJusquau: null })).toBe('aucun');
});

test('a locked access is told as locked even when it was tested', () => {
  expect(situation({ testeLe: MAINTENANT, verrouilleDepuis: MAINTENANT })).toBe('verrouille');
});

test('a papillon past its time is told as expired: it opens nothing any more', () => {
  expect(situation({ valableJusquau: MAINTENANT, testeLe: MAINTENANT })).toBe('expire');
});

test('the line names the person, the login and the centre, and says when', () => {
  expect(toLigneAcces(EMIS, CENTRES, MAINTENANT)).toMatchObject({
    titulaire: 'Alix Renard',
    login: 'J20112-PR',
    centre: 'Lycée des Deux-Moulins',
    emisLe: '2026-06-15T08:00:00.000Z',
  });
});
