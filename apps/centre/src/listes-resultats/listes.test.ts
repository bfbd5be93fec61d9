import { expect, test } from 'vitest';
import { LISTES, LISTES_DU_GROUPE } from './listes';

test('the 1er groupe posts three lists, the 2nd two: nobody is sent to a second groupe by the second', () => {
  expect(LISTES_DU_GROUPE[1]).toEqual(LISTES);
  expect(LISTES_DU_GROUPE[2]).toEqual(['admis', 'non_admis']);
});
