import { describe, expect, it } from 'vitest';
import {
  centiemesFromDecimal,
  centiemesToDecimal,
  formatCentiemes,
  formatCoefficient,
  parseCentiemes,
} from './centiemes';

describe('A note is read exactly or not at all', () => {
  it.each([
    ['0', 0],
    ['12', 1200],
    ['12,5', 1250],
    ['12.5', 1250],
    ['12,05', 1205],
    ['9,99', 999],
    [' 20 ', 2000],
    ['0,01', 1],
  ])('« %s » is %i hundredths', (texte, valeur) => {
    expect(parseCentiemes(texte)).toBe(valeur);
  });
  it.each([
    '',
    ' ',
    '-1',
    '+1',
    '12,',
    ',5',
    '12,345',
    '1e3',
    '12 5',
    '12,5,1',
    'ABS',
    '٣',
    '1234567',
    'Infinity',
  ])('« %s » is no note', (texte) => {
    expect(parseCentiemes(texte)).toBeNull();
  });
});

describe('A note is written as French readers expect', () => {
  it('always with two decimals and a comma', () => {
    expect([0, 5, 50, 999, 1235, 2000].map(formatCentiemes)).toEqual([
      '0,00',
      '0,05',
      '0,50',
      '9,99',
      '12,35',
      '20,00',
    ]);
  });
  it('a difference below zero carries a true minus sign', () => {
    expect(formatCentiemes(-36)).toBe('−0,36');
  });
  it('a coefficient without useless zeros', () => {
    expect([100, 150, 1000, 125].map(formatCoefficient)).toEqual(['1', '1,5', '10', '1,25']);
  });
});

describe('A note goes to the database and comes back', () => {
  it('as a decimal with a point, unchanged', () => {
    for (const valeur of [-1250, -1, 0, 1, 99, 100, 1235, 2000, 99_999_999]) {
      expect(centiemesFromDecimal(centiemesToDecimal(valeur))).toBe(valeur);
    }
    expect(centiemesToDecimal(1235)).toBe('12.35');
  });
  it('more than two decimals there is a fault of the schema, not a note to round', () => {
    expect(() => centiemesFromDecimal('9.996')).toThrow('9.996');
  });
});
