import { type Centiemes, formatCentiemes } from './centiemes';

/**
 * A mean kept as an exact fraction: `total` is Σ note × coefficient (hundredths × hundredths, so
 * ten-thousandths of a point), `coefficients` is Σ coefficients (hundredths, > 0).
 */
export interface Moyenne {
  readonly total: number;
  readonly coefficients: Centiemes;
}

/** True when the mean is at least the bar. Compares integers: 9,996 does not reach 10,00. */
export function atteint(moyenne: Moyenne, seuil: Centiemes): boolean {
  return moyenne.total >= seuil * moyenne.coefficients;
}

/** < 0, 0 or > 0 as `a` is below, equal to or above `b`; exact. */
export function compareMoyennes(a: Moyenne, b: Moyenne): number {
  // Cross products stay far below 2^53: 20 points × 100 coefficients ⇒ about 2·10^7 × 10^4.
  return a.total * b.coefficients - b.total * a.coefficients;
}

/** The mean in hundredths, rounded half up. For display only, never for a decision. */
export function arrondir(moyenne: Moyenne): Centiemes {
  return divideHalfUp(moyenne.total, moyenne.coefficients);
}

/** « 9,59 », of what no bar is compared with: the mean of a candidate is shown by `direMoyenne`. */
export function formatMoyenne(moyenne: Moyenne): string {
  return formatCentiemes(arrondir(moyenne));
}

/** Σ note × coefficient, in ten-thousandths, for display: points with two decimals half up, « 211,00 ». */
export function formatTotal(total: number): string {
  return formatCentiemes(divideHalfUp(total, 100));
}

/**
 * The points that lack on the total to reach the bar, in hundredths of a point, rounded up to the least
 * hundredth that is enough; 0 when it is reached.
 */
export function pointsManquants(moyenne: Moyenne, seuil: Centiemes): Centiemes {
  const lack = seuil * moyenne.coefficients - moyenne.total;
  if (lack <= 0) return 0;
  return (lack + ((100 - (lack % 100)) % 100)) / 100;
}

function divideHalfUp(numerator: number, denominator: number): number {
  const doubled = 2 * numerator + denominator;
  return (doubled - (doubled % (2 * denominator))) / (2 * denominator);
}
