import { enumerer } from '../listes';
import { formatEntier } from '../nombres';
import { fr } from '../typographie';

/** « notes.csv, ligne 12, colonne note, « 21 » »: where in the files something is said. */
export function direLieu(lieu: {
  readonly fichier: string;
  readonly ligne: number | null;
  readonly colonne: string | null;
  readonly valeur: string | null;
}): string {
  const { fichier, ligne, colonne, valeur } = lieu;
  const parts = [
    fichier,
    ligne === null ? null : `ligne ${ligne}`,
    colonne === null ? null : `colonne ${colonne}`,
    valeur === null ? null : fr`« ${valeur} »`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/**
 * « ligne 3 », « lignes 3 et 8 », « lignes 3, 8, 10, 11, 14 et 7 autres »
 * @param citees the first of them, in order
 * @param nombre how many there are
 */
export function citerLignes(citees: readonly number[], nombre: number): string {
  const autres = nombre - citees.length;
  const dites =
    autres > 0
      ? fr`${citees.join(', ')} et ${formatEntier(autres)} ${autres === 1 ? 'autre' : 'autres'}`
      : enumerer(citees.map(String));
  return `${nombre === 1 ? 'ligne' : 'lignes'} ${dites}`;
}
