import { expect, test } from 'vitest';
import { type JuryDeListe, phrasesContenu } from './contenu-liste';

function jury(code: string, affiches: number, hors: number): JuryDeListe {
  const rien = { affiches: 0, hors: 0 };
  return { id: code, code, comptes: { admis: { affiches, hors }, second_groupe: rien, non_admis: rien } };
}

test('without a jury ticked, nothing is said', () => {
  expect(phrasesContenu([], 'admis')).toEqual([]);
});

test('candidates on liste rouge or présumés fraudeurs are counted by jury, and named nowhere', () => {
  const phrases = phrasesContenu([jury('20111', 12, 1), jury('20112', 9, 0), jury('20113', 4, 2)], 'admis');
  expect(phrases).toEqual([
    'Cette liste nomme 25\u00a0candidats.',
    '3\u00a0candidats n’apparaissent pas sur cette liste (liste rouge ou présomption de fraude) : jury 20111 (1), 20113 (2).',
  ]);
});

test('one candidate left out is told in the singular', () => {
  expect(phrasesContenu([jury('20111', 1, 1)], 'admis')[1]).toBe(
    '1\u00a0candidat n’apparaît pas sur cette liste (liste rouge ou présomption de fraude) : jury 20111 (1).',
  );
});

test('a list that names nobody says so', () => {
  expect(phrasesContenu([jury('20111', 5, 0)], 'second_groupe')).toEqual([
    'Cette liste ne nomme aucun candidat pour ces jurys ; elle le dira.',
  ]);
});
