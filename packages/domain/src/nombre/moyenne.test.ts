import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrondir, atteint, compareMoyennes, formatMoyenne, formatTotal, pointsManquants } from './moyenne';

/** Mean of 9,996: 2499 points over 250 coefficients. */
const PRESQUE_DIX = { total: 2499 * 10_000, coefficients: 250 * 100 };

describe('A mean of 9,996', () => {
  it('is shown as 10,00', () => {
    expect(formatMoyenne(PRESQUE_DIX)).toBe('10,00');
  });
  it('is still below 10', () => {
    expect(atteint(PRESQUE_DIX, 1000)).toBe(false);
  });
  it('lacks exactly one point on its total', () => {
    expect(pointsManquants(PRESQUE_DIX, 1000)).toBe(100);
  });
});

describe('Means', () => {
  it.each([
    [2_120_000, 2200, '9,64', '212,00'],
    [2_110_000, 2200, '9,59', '211,00'],
    [1_700_000, 2200, '7,73', '170,00'],
    [2_280_000, 2200, '10,36', '228,00'],
    [1_880_000, 1900, '9,89', '188,00'],
    [1_005, 200, '0,05', '0,10'],
    [1_000, 200, '0,05', '0,10'],
    [999, 200, '0,05', '0,10'],
    [899, 200, '0,04', '0,09'],
  ])('%i / %i is shown %s, its total %s: half up', (total, coefficients, moyenne, points) => {
    expect(formatMoyenne({ total, coefficients })).toBe(moyenne);
    expect(formatTotal(total)).toBe(points);
  });
  it('compare as fractions: 1/3 and 2/6 are equal, the least difference counts', () => {
    expect(compareMoyennes({ total: 1, coefficients: 3 }, { total: 2, coefficients: 6 })).toBe(0);
    expect(
      compareMoyennes({ total: 1, coefficients: 3 }, { total: 3334, coefficients: 10_000 }),
    ).toBeLessThan(0);
    expect(compareMoyennes(PRESQUE_DIX, { total: 999, coefficients: 1 })).toBeGreaterThan(0);
  });
  it('that reach the bar lack nothing', () => {
    expect(pointsManquants({ total: 2_200_000, coefficients: 2200 }, 1000)).toBe(0);
    expect(pointsManquants({ total: 2_199_999, coefficients: 2200 }, 1000)).toBe(1);
  });
});

describe('Over any total and coefficients', () => {
  const moyenne = fc.record({
    total: fc.integer({ min: 0, max: 2000 * 30_000 }),
    coefficients: fc.integer({ min: 1, max: 30_000 }),
  });
  const bar = fc.integer({ min: 1, max: 2000 });

  it('the display is the nearest hundredth, the upper one of two equally near', () => {
    fc.assert(
      fc.property(moyenne, ({ total, coefficients }) => {
        const shown = BigInt(arrondir({ total, coefficients }));
        const twice = 2n * BigInt(total);
        expect(twice >= (2n * shown - 1n) * BigInt(coefficients)).toBe(true);
        expect(twice < (2n * shown + 1n) * BigInt(coefficients)).toBe(true);
      }),
    );
  });
  it('the points said to lack are enough, and one hundredth less is not', () => {
    fc.assert(
      fc.property(moyenne, bar, ({ total, coefficients }, seuil) => {
        const points = pointsManquants({ total, coefficients }, seuil);
        expect(atteint({ total: total + points * 100, coefficients }, seuil)).toBe(true);
        if (points > 0)
          expect(atteint({ total: total + (points - 1) * 100, coefficients }, seuil)).toBe(false);
      }),
    );
  });
  it('the rounding misleads only upwards, never takes a reached bar away', () => {
    fc.assert(
      fc.property(moyenne, bar, (m, seuil) => {
        if (atteint(m, seuil)) expect(arrondir(m)).toBeGreaterThanOrEqual(seuil);
      }),
    );
  });
});
