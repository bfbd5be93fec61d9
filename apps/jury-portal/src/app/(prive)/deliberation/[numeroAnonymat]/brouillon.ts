import { type Centiemes, type Changement, formatCentiemes, type Saisie } from '@delib/domain';
import { type NoteSaisie, saisieNote } from '../FormulaireNote';
import { type PointsSaisis, saisiePoints } from '../FormulairePoints';

/** What is typed on the sheet and not saved yet. */
export interface Brouillon {
  readonly note: NoteSaisie;
  readonly points: PointsSaisis;
}

export const VIDE: Brouillon = {
  note: { epreuve: '', note: '', motif: '' },
  points: { points: '', motif: '' },
};

/** An épreuve that is chosen, with nothing typed for it, is not an entry yet. */
export function estVide({ note, points }: Brouillon): boolean {
  return note.note.trim() === '' && points.points.trim() === '';
}

/** The entries that what is typed makes; a half-typed one is sent too, for its refusal to say what lacks. */
export function saisiesDuBrouillon(
  { note, points }: Brouillon,
  quoi: 'note' | 'points' | 'tout',
): readonly Saisie[] {
  const saisies: Saisie[] = [];
  if (quoi !== 'points' && note.note.trim() !== '') {
    saisies.push(saisieNote(note));
  }
  if (quoi !== 'note' && points.points.trim() !== '') {
    saisies.push(saisiePoints(points));
  }
  return saisies;
}

/** What « Préparer » fills the forms with, without a motif. @param accordes points de jury granted already */
export function brouillonPour(
  changement: Changement,
  accordes: Centiemes,
): { readonly note?: Partial<Brouillon['note']>; readonly points?: Partial<Brouillon['points']> } {
  return changement.type === 'note'
    ? { note: { epreuve: changement.epreuve, note: formatCentiemes(changement.a) } }
    : { points: { points: formatCentiemes(accordes + changement.points) } };
}
