import { expect, test } from 'vitest';
import { direPoints, direPointsJury } from './points';

test('points are in the singular under two', () => {
  expect([150, 200].map(direPoints)).toEqual(['1,50\u00a0point', '2,00\u00a0points']);
  expect([150, 200].map(direPointsJury)).toEqual(['1,5\u00a0point de jury', '2\u00a0points de jury']);
});
