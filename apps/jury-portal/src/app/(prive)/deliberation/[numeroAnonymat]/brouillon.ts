import { type Centiemes, type Changement, formatCentiemes, type Saisie } from '@delib/domain';

/** What is typed on the sheet and not saved yet. */
export interface Brouillon {
  readonly note: { readonly epreuve: string; readonly note: string; readonly motif: string };
  readonly points: { readonly points: string; readonly motif: string };
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
    saisies.push({ type: 'relever', epreuve: note.epreuve, note: note.note.trim(), motif: note.motif });
  }
  if (quoi !== 'note' && points.points.trim() !== '') {
    saisies.push({ type: 'points', points: points.points.trim(), motif: points.motif });
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
