import { expect, it } from 'vitest';
import { direUnites } from './unites';

it('says the units dispensed beside those acquired, never among them', () => {
  expect(direUnites(['U1', 'U3'], ['U2'], 'aucune')).toBe('U1, U3 ; dispensée : U2');
  expect(direUnites([], ['U2', 'U4'], 'aucune')).toBe('aucune ; dispensées : U2, U4');
  expect(direUnites([], ['U2'], '')).toBe('dispensée : U2');
  expect(direUnites(['U1'], [], 'aucune')).toBe('U1');
  expect([direUnites([], [], 'aucune'), direUnites([], [], '')]).toEqual(['aucune', '']);
});
