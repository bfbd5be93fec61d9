import type { SuiviDuCentre } from '@delib/db';
import { expect, test } from 'vitest';
import { bilan } from './bilan';

const centre = (changes: Partial<SuiviDuCentre>): SuiviDuCentre => ({
  ...{ code: 'C1', nom: 'Lycée des Deux-Moulins', ville: 'Port-Lambert' },
  ...{ jurys: 0, signes: 0, rouverts: 0, anomalies: [] },
  ...changes,
});

test('the summary counts what is signed, what was reopened, and names every anomalie', () => {
  const centres = [centre({ jurys: 3, signes: 1, rouverts: 1, anomalies: ['20119'] }), centre({ jurys: 1 })];
  expect(bilan(centres)).toEqual({
    ...{ jurys: 4, signes: 1, rouverts: 1 },
    ...{ anomalies: ['20119'], autresAnomalies: 0 },
  });
});

test('a base gone wrong does not fill the page: twenty jurys are named, the others counted', () => {
  const anomalies = Array.from({ length: 23 }, (_, rang) => String(20_101 + rang));
  const lu = bilan([centre({ jurys: 30, anomalies })]);
  expect([lu.anomalies.length, lu.anomalies.at(-1), lu.autresAnomalies]).toEqual([20, '20120', 3]);
});
