import { expect, test } from 'vitest';
import { creerMemoire, reunir } from './memoire';

/** One that listens since transaction 100. */
function memoire(capacite = 10) {
  const creee = creerMemoire(capacite);
  creee.commencer()(100);
  return creee;
}

test('a page is told what came in transactions that it has not seen, at the addresses it follows', () => {
  const { retenir, depuis } = memoire();
  retenir({ transaction: 101, adresse: 'a', objets: ['jury-1'] });
  retenir({ transaction: 103, adresse: 'a', objets: ['jury-2'] });
  retenir({ transaction: 104, adresse: 'b', objets: ['jury-3'] });
  expect(depuis(101, ['a'])).toEqual(['jury-1', 'jury-2']);
  expect(depuis(102, ['a'])).toEqual(['jury-2']);
  expect(depuis(104, ['a'])).toEqual([]);
  expect(depuis(102, ['a', 'b'])).toEqual(['jury-2', 'jury-3']);
});

test('a transaction that began before another and ends after it is told to a page read in between', () => {
  const { retenir, depuis } = memoire();
  retenir({ transaction: 107, adresse: 'a', objets: ['jury-1'] });
  retenir({ transaction: 105, adresse: 'a', objets: ['jury-2'] });
  // 105 was still open: the page has seen all transactions below it, and 107 besides.
  expect(depuis(105, ['a'])).toContain('jury-2');
});

test('what came before one listened is not known, and never taken for nothing', () => {
  const creee = creerMemoire(10);
  expect(creee.depuis(1_000, ['a'])).toBeNull();
  const su = creee.commencer();
  expect(creee.depuis(1_000, ['a'])).toBeNull();
  su(100);
  expect(creee.depuis(99, ['a'])).toBeNull();
  expect(creee.depuis(100, ['a'])).toEqual([]);
});

test('nor is what was dropped to make room, be it in the order of the numbers or not', () => {
  const { retenir, depuis } = memoire(2);
  for (const transaction of [104, 102, 103]) retenir({ transaction, adresse: 'a', objets: ['jury-1'] });
  expect(depuis(104, ['a'])).toBeNull();
  expect(depuis(105, ['a'])).toEqual([]);
});

test('what was dropped before one knew where the database stood is not forgotten', () => {
  const creee = creerMemoire(1);
  const su = creee.commencer();
  creee.retenir({ transaction: 110, adresse: 'a', objets: ['jury-1'] });
  creee.retenir({ transaction: 111, adresse: 'a', objets: ['jury-2'] });
  su(100);
  expect(creee.depuis(110, ['a'])).toBeNull();
  expect(creee.depuis(111, ['a'])).toEqual(['jury-2']);
});

test('listening that was cut begins anew: an answer from before the cut says nothing', () => {
  const creee = creerMemoire(10);
  const avant = creee.commencer();
  creee.retenir({ transaction: 101, adresse: 'a', objets: ['jury-1'] });
  const su = creee.commencer();
  avant(100);
  expect(creee.depuis(150, ['a'])).toBeNull();
  su(120);
  expect(creee.depuis(119, ['a'])).toBeNull();
  expect(creee.depuis(120, ['a'])).toEqual([]);
});

test('a word names what changed once each, and nothing when that would be long', () => {
  expect(reunir(['a', 'b'], ['b', 'c'])).toEqual(['a', 'b', 'c']);
  expect(reunir(['a'], null)).toBeNull();
  const beaucoup = Array.from({ length: 200 }, (_, rang) => `jury-${rang}`);
  expect(reunir(beaucoup, ['jury-7'])).toHaveLength(200);
  expect(reunir(beaucoup, ['jury-200'])).toBeNull();
});
