/**
 * How the state of a table is written in the URL, read the same way by the server and by the browser:
 * `?tri=-etat&q=sio&f_etat=130&colonnes=code,etat`.
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

/** Names of the parameters of one table; `prefixe` tells two tables of one page apart. */
export function nomsParametres(prefixe: string): {
  readonly tri: string;
  readonly recherche: string;
  readonly colonnes: string;
  readonly filtre: (colonne: string) => string;
} {
  return {
    tri: `${prefixe}tri`,
    recherche: `${prefixe}q`,
    colonnes: `${prefixe}colonnes`,
    filtre: (colonne) => `${prefixe}f_${colonne}`,
  };
}
