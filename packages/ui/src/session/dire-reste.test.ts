import { INSECABLE } from '@delib/francais';
import { expect, test } from 'vitest';
import { annoncer, direReste } from './dire-reste';

const simple = (texte: string) => texte.replaceAll(INSECABLE, ' ');

test('what is left is said in minutes and seconds', () => {
  expect(simple(direReste(270_000))).toBe('4 minutes et 30 secondes');
  expect(simple(direReste(60_000))).toBe('1 minute');
  expect(simple(direReste(44_200))).toBe('45 secondes');
  expect(simple(direReste(0))).toBe('0 seconde');
});

test('it is said aloud at two minutes, one, thirty and ten seconds, and not between', () => {
  expect(simple(annoncer(290_000))).toBe('');
  expect(simple(annoncer(120_000))).toBe('Il reste moins de 2 minutes.');
  expect(simple(annoncer(61_000))).toBe('Il reste moins de 2 minutes.');
  expect(simple(annoncer(29_000))).toBe('Il reste moins de 30 secondes.');
  expect(simple(annoncer(3000))).toBe('Il reste moins de 10 secondes.');
});
