import type { Centiemes } from '../nombre/centiemes';
import type { Moyenne } from '../nombre/moyenne';
import { NOTE_MAXIMALE } from '../resultat';

/** How many fall from `de` (included) to `a` (excluded), hundredths. The last class holds what is above too. */
export interface Classe {
  readonly de: Centiemes;
  readonly a: Centiemes;
  readonly nombre: number;
}

/** Half a point, for means. */
export const DEMI_POINT: Centiemes = 50;
/** One point, for the notes of an épreuve. */
export const POINT: Centiemes = 100;

/**
 * Means or notes (a note is a mean over 1) in classes of equal width from 0 to 20; every class is there, empty ones
 * too. A mean above 20, by facultative points, is in the last.
 */
export function repartir(valeurs: Iterable<Moyenne>, largeur: Centiemes): readonly Classe[] {
  const nombre = NOTE_MAXIMALE / largeur;
  const effectifs = Array.from({ length: nombre }, () => 0);
  for (const { total, coefficients } of valeurs) {
    const part = largeur * coefficients;
    const classe = Math.min((total - (total % part)) / part, nombre - 1);
    effectifs[classe] = (effectifs[classe] ?? 0) + 1;
  }
  return effectifs.map((effectif, i) => ({ de: i * largeur, a: (i + 1) * largeur, nombre: effectif }));
}
