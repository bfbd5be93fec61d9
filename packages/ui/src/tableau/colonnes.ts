import { comparerNaturel } from '@delib/domain';
import type { ReactNode } from 'react';

/** What a cell sorts, filters and exports by. Null: nothing there; it sorts last in both directions. */
export type ValeurCellule = string | number | null;

/** One column of `TableDsfr`. */
export interface ColonneDsfr<T> {
  /** Short and without accents: the URL holds it. */
  readonly id: string;
  readonly titre: string;
  readonly valeur: (ligne: T) => ValeurCellule;
  /** The value as words, for the search, the filters, the CSV and, without `rendu`, the screen. Default: `valeur`. */
  readonly texte?: (ligne: T) => string;
  /** The cell on the screen. */
  readonly rendu?: (ligne: T) => ReactNode;
  /** `texte`: contains; `liste`: one of the values present; `aucun`: no filter. Default: `texte`. */
  readonly filtre?: 'texte' | 'liste' | 'aucun';
  /** False: no sort button. Default: true. */
  readonly tri?: boolean;
  /** The cell that names the row (`th scope="row"`). Exactly one column; default: the first. */
  readonly enteteDeLigne?: boolean;
  readonly alignement?: 'gauche' | 'droite' | 'centre';
  /** False: the column is always there. Default: true, save the row header. */
  readonly masquable?: boolean;
  /** True: hidden until chosen in « Colonnes ». */
  readonly masqueeParDefaut?: boolean;
  /** True: holds personal data, which never enters the URL: its filter and the global search stay in the page. */
  readonly personnelle?: boolean;
  /** True: may break over several lines. Default: one line. */
  readonly multiligne?: boolean;
}

/** The words of a cell: « 12,35 » for 12.35, nothing for null. */
export function texteCellule<T>(colonne: ColonneDsfr<T>, ligne: T): string {
  if (colonne.texte !== undefined) return colonne.texte(ligne);
  const valeur = colonne.valeur(ligne);
  if (valeur === null) return '';
  return typeof valeur === 'number' ? String(valeur).replace('.', ',') : valeur;
}

/** Order of two values, as French readers expect: É with E, 9 before 10. Nulls are the caller's. */
export function compareValeurs(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : comparerNaturel(String(a), String(b));
}

/** The distinct words of a column, in order: the choices of a `liste` filter. */
export function valeursDistinctes<T>(colonne: ColonneDsfr<T>, lignes: readonly T[]): readonly string[] {
  return [...new Set(lignes.map((ligne) => texteCellule(colonne, ligne)))]
    .filter((texte) => texte !== '')
    .sort(comparerNaturel);
}

/** Id of the column whose cell names the row. */
export function idEntete<T>(colonnes: readonly ColonneDsfr<T>[]): string | undefined {
  return (colonnes.find(({ enteteDeLigne }) => enteteDeLigne === true) ?? colonnes[0])?.id;
}

/** The row header always stays; the others unless they say so. */
export function estMasquable<T>(colonne: ColonneDsfr<T>, colonnes: readonly ColonneDsfr<T>[]): boolean {
  return colonne.masquable !== false && colonne.id !== idEntete(colonnes);
}

/** Ids of the columns shown at the start. */
export function idsParDefaut<T>(colonnes: readonly ColonneDsfr<T>[]): readonly string[] {
  return colonnes.filter(({ masqueeParDefaut }) => masqueeParDefaut !== true).map(({ id }) => id);
}

/** The columns to show, in their order. @param choisies their ids; null: those shown at the start */
export function colonnesVisibles<T>(
  colonnes: readonly ColonneDsfr<T>[],
  choisies: readonly string[] | null,
): readonly ColonneDsfr<T>[] {
  const voulues = choisies ?? idsParDefaut(colonnes);
  return colonnes.filter((colonne) => !estMasquable(colonne, colonnes) || voulues.includes(colonne.id));
}
