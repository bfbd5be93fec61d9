import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCentiemes, parseCentiemes } from '../nombre/centiemes';
import { arrondir, atteint, compareMoyennes, formatTotal, type Moyenne } from '../nombre/moyenne';
import { SEUILS_BTS } from '../reglement/reglement';
import { direMoyenne, direMoyenneGenerale, direMoyenneProfessionnelle, ecrireMoyenne } from './moyenne-dite';

const BTS = { seuils: SEUILS_BTS, session: 2026 };

/** Mean of 9,996: 2499 points over 250 coefficients. */
const PRESQUE_DIX = { total: 2499 * 10_000, coefficients: 250 * 100 };

describe('A mean of 9,996', () => {
  it('is shown 10,00 with the exact figure, which is below 10', () => {
    expect(direMoyenneGenerale(PRESQUE_DIX, BTS)).toEqual({
      affichee: '10,00',
      reserve: { barre: 1000, exacte: '9,996', phrase: 'exactement 9,996, sous 10' },
    });
    expect(ecrireMoyenne(direMoyenneGenerale(PRESQUE_DIX, BTS))).toBe('10,00 (exactement 9,996, sous 10)');
  });
  it('says so of the professional mean too, whose bar is its own', () => {
    expect(direMoyenneProfessionnelle(PRESQUE_DIX, SEUILS_BTS).reserve?.barre).toBe(1000);
    expect(
      direMoyenneProfessionnelle({ total: 7996, coefficients: 10 }, SEUILS_BTS),
      'there is no bar of 8 for it',
    ).toEqual({ affichee: '8,00', reserve: null });
  });
  it('says so of the mean of many', () => {
    const moyenne = { numerateur: 2499n * 10_000n, denominateur: 25_000n };
    expect(ecrireMoyenne(direMoyenne(moyenne, [1000]))).toBe('10,00 (exactement 9,996, sous 10)');
  });
});

describe('The note of the exact figure', () => {
  it.each([
    [{ total: 2_199_000, coefficients: 2200 }, '10,00 (exactement 9,995…, sous 10)'],
    [{ total: 2_199_999, coefficients: 2200 }, '10,00 (exactement 9,999…, sous 10)'],
    [{ total: 1_759_500, coefficients: 2200 }, '8,00 (exactement 7,997…, sous 8)'],
    [{ total: 2_200_000, coefficients: 2200 }, '10,00'],
    [{ total: 2_198_000, coefficients: 2200 }, '9,99'],
    [{ total: 1_900_000, coefficients: 2200 }, '8,64'],
  ])('of %o: %s', (moyenne, dit) => {
    expect(ecrireMoyenne(direMoyenneGenerale(moyenne, BTS))).toBe(dit);
  });

  const moyennes = fc
    .record({ coefficients: fc.integer({ min: 100, max: 5000 }), ecart: fc.integer({ min: -60, max: 60 }) })
    .map(({ coefficients, ecart }): Moyenne => ({ total: coefficients * 1000 + ecart, coefficients }));

  it('is there exactly when the displayed mean reaches the bar and the exact one does not', () => {
    fc.assert(
      fc.property(moyennes, (moyenne) => {
        const { affichee, reserve } = direMoyenneGenerale(moyenne, BTS);
        expect(affichee).toBe(formatCentiemes(arrondir(moyenne)));
        expect(reserve !== null).toBe(arrondir(moyenne) >= 1000 && !atteint(moyenne, 1000));
        if (reserve === null) return;
        const exacte = Number(reserve.exacte.replace('…', '').replace(',', ''));
        expect(exacte).toBeLessThan(10_000);
        // Cut to the thousandth: never above what it stands for.
        expect(compareMoyennes({ total: exacte, coefficients: 10 }, moyenne)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('is there too whenever the displayed total reaches the bar and the exact one does not', () => {
    fc.assert(
      fc.property(moyennes, (moyenne) => {
        const total = parseCentiemes(formatTotal(moyenne.total)) ?? Number.NaN;
        const totalTrompeur = total * 100 >= 1000 * moyenne.coefficients && !atteint(moyenne, 1000);
        if (totalTrompeur) expect(direMoyenneGenerale(moyenne, BTS).reserve).not.toBeNull();
      }),
    );
  });
});
