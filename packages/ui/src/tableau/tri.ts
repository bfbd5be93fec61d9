import type { TriTable } from '../url/table';
import type { ColonneDsfr } from './colonnes';

/** `aria-sort` of the head of a column. */
type Sens = 'none' | 'ascending' | 'descending';

export function sensTri(tri: TriTable | null, colonne: string): Sens {
  if (tri?.colonne !== colonne) return 'none';
  return tri.descendant ? 'descending' : 'ascending';
}

// DSFR's own sort button turns its icon by `aria-sort` on the button, where ARIA does not allow it.
const ICONES: Readonly<Record<Sens, string>> = {
  none: 'fr-icon-arrow-up-down-line',
  ascending: 'fr-icon-arrow-up-line',
  descending: 'fr-icon-arrow-down-line',
};

/** Of what sorts by a column, a button or a link. */
export function classesTri(sens: Sens): string {
  return `fr-btn fr-btn--sm fr-btn--tertiary-no-outline delib-tri ${ICONES[sens]}`;
}

/** « Trier à rebours par Jury »: what it does. */
export function direTri(suivant: TriTable | null, titre: string): string {
  if (suivant === null) return `Ne plus trier par ${titre}`;
  return `${suivant.descendant ? 'Trier à rebours par' : 'Trier par'} ${titre}`;
}

/** Of the head of a column. */
export function classesTitre<T>(colonne: ColonneDsfr<T>, fixe: boolean): string {
  return [
    fixe ? 'fr-cell--fixed' : '',
    colonne.alignement === 'droite' ? 'fr-cell--right' : '',
    // The title of a column whose cells take several lines may take two.
    colonne.multiligne === true ? 'fr-cell--multiline' : '',
  ].join(' ');
}
