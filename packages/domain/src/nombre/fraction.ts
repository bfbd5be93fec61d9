import type { Centiemes } from './centiemes';
import type { Moyenne } from './moyenne';

/**
 * An exact fraction of hundredths, for sums of means whose coefficients differ: their common denominator does not
 * fit a number. `denominateur` > 0, not reduced.
 */
export interface Fraction {
  readonly numerateur: bigint;
  readonly denominateur: bigint;
}

const ZERO: Fraction = { numerateur: 0n, denominateur: 1n };

/** The mean of some means, exact. @returns `null` of none */
export function moyenneDes(moyennes: readonly Moyenne[]): Fraction | null {
  if (moyennes.length === 0) return null;
  // Summed by denominator first: a jury has few different sums of coefficients.
  const parCoefficients = new Map<number, bigint>();
  for (const { total, coefficients } of moyennes) {
    parCoefficients.set(coefficients, (parCoefficients.get(coefficients) ?? 0n) + BigInt(total));
  }
  let somme = ZERO;
  for (const [coefficients, total] of parCoefficients) {
    const denominateur = BigInt(coefficients);
    somme = {
      numerateur: somme.numerateur * denominateur + total * somme.denominateur,
      denominateur: somme.denominateur * denominateur,
    };
  }
  return { numerateur: somme.numerateur, denominateur: somme.denominateur * BigInt(moyennes.length) };
}

/** The fraction in hundredths, rounded half up, for display only. The fraction is ≥ 0. */
export function arrondirFraction({ numerateur, denominateur }: Fraction): Centiemes {
  return Number((2n * numerateur + denominateur) / (2n * denominateur));
}

/** The fraction of hundredths in thousandths, cut and not rounded; `exact` when nothing was cut. The fraction is ≥ 0. */
export function tronquerFraction({ numerateur, denominateur }: Fraction): {
  readonly milliemes: number;
  readonly exact: boolean;
} {
  const dix = numerateur * 10n;
  return { milliemes: Number(dix / denominateur), exact: dix % denominateur === 0n };
}

/** The greatest integer whose square is at most `n` ≥ 0. */
export function racineEntiere(n: bigint): bigint {
  if (n < 0n) throw new Error('no square root below zero');
  if (n < 2n) return n;
  // Newton from above: the first estimate that no longer falls is the root.
  let estimation = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const suivante = (estimation + n / estimation) >> 1n;
    if (suivante >= estimation) return estimation;
    estimation = suivante;
  }
}
