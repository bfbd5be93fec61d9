import { LISTES_CONFIDENTIELLES } from '@delib/usecases/listes/demande-liste';
import { expect, test } from 'vitest';
import { LISTES, phraseContenu } from './listes';

const JURYS = [
  { id: 'a', candidats: 34, amenagements: 3 },
  { id: 'b', candidats: 34, amenagements: 0 },
];

test('the four lists of the memo are offered, in its order', () => {
  expect(LISTES.map(({ valeur }) => valeur)).toEqual([...LISTES_CONFIDENTIELLES]);
});

test('what a list would hold is said: everybody, or those with measures', () => {
  expect(phraseContenu([], 'anonyme')).toBeNull();
  expect(phraseContenu(JURYS, 'anonyme')).toBe(
    'Cette liste a 68\u00a0candidats, chaque jury sur ses propres feuilles.',
  );
  expect(phraseContenu(JURYS.slice(0, 1), 'amenagements')).toBe('Cette liste a 3\u00a0candidats.');
  expect(phraseContenu(JURYS.slice(1), 'amenagements')).toMatch(/aucun candidat/);
});
