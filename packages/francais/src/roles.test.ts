import { expect, test } from 'vitest';
import { direRole } from './roles';

test('a role begins small inside a sentence, an acronym does not', () => {
  expect(direRole('vice_president')).toBe('vice-président du jury');
  expect(direRole('rssi')).toBe('RSSI académique');
});
