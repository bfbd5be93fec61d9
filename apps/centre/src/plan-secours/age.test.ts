import { expect, test } from 'vitest';
import { direAge, estAncien } from './age';

const MAINTENANT = new Date('2026-06-22T12:00:00Z');
const avant = (minutes: number) => new Date(MAINTENANT.getTime() - minutes * 60_000);

test.each([
  [0, 'à l’instant'],
  [1, 'il y a 1\u00a0minute'],
  [59, 'il y a 59\u00a0minutes'],
  [60, 'il y a 1\u00a0heure'],
  [47 * 60, 'il y a 47\u00a0heures'],
  [48 * 60, 'il y a 2\u00a0jours'],
  [-5, 'à l’instant'],
])('a plan of %i minutes ago was made %s', (minutes, phrase) => {
  expect(direAge(avant(minutes), MAINTENANT)).toBe(phrase);
});

test('past a day a plan is to be made again', () => {
  expect(estAncien(avant(24 * 60), MAINTENANT)).toBe(false);
  expect(estAncien(avant(24 * 60 + 1), MAINTENANT)).toBe(true);
});
