import { expect, test } from 'vitest';
import { enLots, LOT_PAPILLONS } from './lot';

const destinataires = (centre: string, jurys: number) =>
  Array.from({ length: jurys * 2 }, (_, i) => ({
    membreId: `${centre}-${i}`,
    centre,
    jury: String(20_101 + (i >> 1)),
  }));

test('the papillons of a centre of thirty jurys are one lot, and so one PDF', () => {
  const lots = enLots([...destinataires('Œillet', 30), ...destinataires('Fanal', 2)]);
  expect(lots.map((lot) => [lot[0]?.centre, lot.length])).toEqual([
    ['Fanal', 4],
    ['Œillet', 60],
  ]);
});

test('a larger centre is cut, nobody is left out nor issued twice', () => {
  const tous = destinataires('Fanal', 70);
  const lots = enLots([...tous].reverse());
  expect(lots.every((lot) => lot.length <= LOT_PAPILLONS)).toBe(true);
  expect(
    lots
      .flat()
      .map(({ membreId }) => membreId)
      .sort(),
  ).toEqual(tous.map(({ membreId }) => membreId).sort());
  expect(lots[0]?.[0]?.jury).toBe('20101');
});

test('nobody chosen is no lot', () => {
  expect(enLots([])).toEqual([]);
});
