import { expect, test } from 'vitest';
import { libelleEcart, phraseEcart } from './ecarts';

test('differences of the 2nd groupe say so', () => {
  expect(libelleEcart({ genre: 'note_modifiee', groupe: 2, nombre: 1 })).toBe(
    '1\u00a0note modifiée (2nd groupe)',
  );
  expect(libelleEcart({ genre: 'note_modifiee', groupe: 1, nombre: 3 })).toBe('3\u00a0notes modifiées');
});

test('what the files no longer hold is said to be kept; what is kept as the screen has it says so itself', () => {
  expect(phraseEcart({ genre: 'jury_absent', groupe: null, nombre: 3 })).toBe(
    '3\u00a0jurys absents des fichiers\u00a0: rien n’est supprimé.',
  );
  expect(phraseEcart({ genre: 'levee_gardee', groupe: null, nombre: 1 })).toMatch(/gardée levée\.$/);
  expect(phraseEcart({ genre: 'note_modifiee', groupe: 1, nombre: 2 })).toBe('2\u00a0notes modifiées.');
});
