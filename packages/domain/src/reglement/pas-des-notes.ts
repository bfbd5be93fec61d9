import { type Centiemes, formatCoefficient } from '../nombre/centiemes';
import { leastInteger } from '../nombre/least-integer';
import { NOTE_MAXIMALE } from '../resultat';

/** « en points entiers ou en demi-points » (arrêté du 24 juillet 1997, article 1): the step unless a règlement says so. */
export const PAS_DEMI_POINT: Centiemes = 50;

/** The steps a règlement may have: what divides one point, so that every whole mark is on it. */
export const PAS_POSSIBLES: readonly Centiemes[] = [1, 2, 4, 5, 10, 20, 25, 50, 100];

/** Is this mark on the step? */
export function estSurLePas(pas: Centiemes, note: Centiemes): boolean {
  return note % pas === 0;
}

/** The least mark on the step that is above this one; `null` when it is 20 already. */
export function noteSuivante(pas: Centiemes, note: Centiemes): Centiemes | null {
  const suivante = note - (note % pas) + pas;
  return suivante > NOTE_MAXIMALE ? null : suivante;
}

/** The marks on the step just below and just above one that is not on it: what may be meant. */
export function notesProches(pas: Centiemes, note: Centiemes): readonly Centiemes[] {
  const dessous = note - (note % pas);
  const dessus = noteSuivante(pas, note);
  return dessus === null ? [dessous] : [dessous, dessus];
}

/** The least mark on the step, from `min` to 20, for which a monotone `test` holds, or `null`. */
export function plusPetiteNote(
  pas: Centiemes,
  min: Centiemes,
  test: (note: Centiemes) => boolean,
): Centiemes | null {
  const least = leastInteger(Math.ceil(min / pas), NOTE_MAXIMALE / pas, (rang) => test(rang * pas));
  return least === null ? null : least * pas;
}

/** How marks are given: « en points entiers ou en demi-points ». */
export function direPas(pas: Centiemes): string {
  switch (pas) {
    case 100:
      return 'en points entiers';
    case 50:
      return 'en points entiers ou en demi-points';
    case 25:
      return 'en points entiers ou en quarts de point';
    default:
      return `par pas de ${formatCoefficient(pas)} point`;
  }
}

/** From one mark to the next, as the hint of a field says it: « de demi-point en demi-point ». */
export function direPasAPas(pas: Centiemes): string {
  switch (pas) {
    case 100:
      return 'de point en point';
    case 50:
      return 'de demi-point en demi-point';
    case 25:
      return 'de quart de point en quart de point';
    case 1:
      return 'deux décimales au plus';
    default:
      return `par pas de ${formatCoefficient(pas)} point`;
  }
}
