/**
 * How the state of a table is written in the URL, read the same way by the server and by the browser:
 * `?tri=-etat&q=sio&f_etat=130&colonnes=code,etat`, and of one that comes page by page, `&page=2`.
 */

export interface TriTable {
  readonly colonne: string;
  readonly descendant: boolean;
}

/** « -etat » → descending by état. Null for an unknown column or nothing. */
export function lireTri(valeur: string | null, colonnes: readonly string[]): TriTable | null {
  if (valeur === null || valeur === '') return null;
  const descendant = valeur.startsWith('-');
  const colonne = descendant ? valeur.slice(1) : valeur;
  return colonnes.includes(colonne) ? { colonne, descendant } : null;
}

/** The inverse of `lireTri`. */
export function ecrireTri(tri: TriTable | null): string | null {
  return tri === null ? null : `${tri.descendant ? '-' : ''}${tri.colonne}`;
}

/** Unsorted → ascending → descending → unsorted: the order the page came with can be had back. */
export function triSuivant(tri: TriTable | null, colonne: string): TriTable | null {
  if (tri?.colonne !== colonne) return { colonne, descendant: false };
  return tri.descendant ? null : { colonne, descendant: true };
}

/** Names of the parameters of the table of a page. */
export const PARAMETRES_TABLE = {
  tri: 'tri',
  recherche: 'q',
  colonnes: 'colonnes',
  page: 'page',
  filtre: (colonne: string) => `f_${colonne}`,
} as const;
