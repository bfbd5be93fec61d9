import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparerNaturel, comparerTextes } from './trier';

describe('the order of texts', () => {
  it('is the one French readers look names up in', () => {
    const attendu = [
      'Aigle',
      'ʻAimata',
      'Aimée',
      'd’Arc',
      'De La Rue',
      'Delarue-Petit',
      'De l’Isle',
      'Éden',
      'Edgar',
      'Großmann',
      'Grossmith',
      'Herenui',
      'Jean',
      'Jean-Pierre',
      'Jeantet',
      'Le Roy',
      'Leroyer',
      'Œuf',
      'Olaf',
      'O’Neill',
      'Oneto',
      'Vaʻaiterupe',
      'Vaast',
      'Zoé',
    ];
    expect(attendu.toReversed().sort(comparerTextes)).toEqual(attendu);
  });

  it('does not tell apart what is folded', () => {
    for (const [a, b] of [
      ['De La Rue', 'DELARUE'],
      ['O’Neill', "O'neill"],
      ['Lefèvre', 'LEFEVRE'],
      ['Jean-Pierre', 'Jean Pierre'],
    ] as const) {
      expect(comparerTextes(a, b)).toBe(0);
    }
  });

  it('takes numbers by their value where asked', () => {
    expect(['Lycée 10', 'Lycée 9', 'Lycée 9 bis'].toSorted(comparerNaturel)).toEqual([
      'Lycée 9',
      'Lycée 9 bis',
      'Lycée 10',
    ]);
    expect(comparerNaturel('20112', '20112')).toBe(0);
    expect(comparerNaturel('007', '7')).toBe(0);
    expect(comparerNaturel('12345678901234567891', '12345678901234567890')).toBeGreaterThan(0);
  });

  it('is an order', () => {
    const texte = fc.string({ unit: fc.constantFrom(...'aéb1 2-’zœ') });
    for (const ordre of [comparerTextes, comparerNaturel]) {
      fc.assert(
        fc.property(texte, texte, texte, (a, b, c) => {
          expect(Math.sign(ordre(a, b))).toBe(-Math.sign(ordre(b, a)) || 0);
          if (ordre(a, b) <= 0 && ordre(b, c) <= 0) expect(ordre(a, c)).toBeLessThanOrEqual(0);
        }),
      );
    }
  });
});
