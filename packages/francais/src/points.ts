import { type Centiemes, formatCentiemes, formatCoefficient } from '@delib/domain';
import { INSECABLE } from './typographie';

/** Points on a total, as marks are written: « 1,50 point », « 2,00 points ». */
export function direPoints(points: Centiemes): string {
  return `${formatCentiemes(points)}${INSECABLE}${unite(points)}`;
}

/** What a jury granted: « 1,5 point de jury », « 2 points de jury ». */
export function direPointsJury(points: Centiemes): string {
  return `${formatCoefficient(points)}${INSECABLE}${unite(points)} de jury`;
}

/** French puts everything under two in the singular. */
function unite(points: Centiemes): string {
  return points < 200 ? 'point' : 'points';
}
