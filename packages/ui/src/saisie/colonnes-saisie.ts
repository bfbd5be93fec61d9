import type { ColonneDsfr } from '../tableau/colonnes';

/** How a cell is typed in: free text, one of a list, a day and hour. */
export type GenreSaisie = 'texte' | 'choix' | 'moment';

/** What makes a column one that is typed in. */
export interface SaisieColonne<T> {
  readonly genre: GenreSaisie;
  /** The value as typed; « 2026-07-06T08:30 » for a moment, empty for none. */
  readonly valeur: (ligne: T) => string;
  /** Name of the field for a screen reader: « Discipline 1 de Zoé Lœuille ». */
  readonly libelle: (ligne: T) => string;
  /** False: this cell is only read. */
  readonly ouverte: (ligne: T) => boolean;
  /** Genre `choix`: what may be chosen; « aucun » is always there. */
  readonly choix?: (ligne: T) => readonly { readonly valeur: string; readonly libelle: string }[];
  /** Genre `moment`: first and last, for the browser's calendar. */
  readonly bornes?: { readonly min: string; readonly max: string };
}

/** One column of `GrilleSaisie`: read, or typed in. */
export interface ColonneSaisie<T> extends ColonneDsfr<T> {
  readonly saisie?: SaisieColonne<T>;
}

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})$/;

/** A typed value as it is read: « 06/07/2026 08:30 », the words of the choice, the text itself. */
export function texteSaisi<T>(saisie: SaisieColonne<T>, ligne: T, valeur: string): string {
  if (saisie.genre === 'moment') {
    const parts = MOMENT.exec(valeur);
    return parts ? `${parts[3]}/${parts[2]}/${parts[1]} ${parts[4]}` : valeur;
  }
  if (saisie.genre === 'texte') return valeur;
  return saisie.choix?.(ligne).find((choix) => choix.valeur === valeur)?.libelle ?? valeur;
}
