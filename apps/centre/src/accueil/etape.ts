import type { ActiviteId, Etat, Groupe, StatutPv } from '@delib/domain';

/** Jurys that stand at the same point, and what the home page needs to know of them. */
export interface JurysAccueil {
  readonly etat: Etat;
  readonly pv: Readonly<Record<Groupe, StatutPv>>;
  /** « Le service de publication » of their session. */
  readonly publicationOuverte: Readonly<Record<Groupe, boolean>>;
  /** Their président or their vice-président holds a papillon. Told while they may need one. */
  readonly papillonEmis: boolean;
  /** A plan de secours was made for them. Told to their centre, while it may be needed. */
  readonly planGenere: Readonly<Record<Groupe, boolean>>;
  readonly notesManquent: boolean;
  /** Some candidate of theirs is admitted to the 2nd groupe. */
  readonly secondGroupe: boolean;
  readonly choixManquent: boolean;
  readonly orauxManquent: boolean;
  /** What lacks to their réexamen of the 2nd groupe, at whatever état; nothing without one. */
  readonly reexamen: { readonly choixManquent: boolean; readonly orauxManquent: boolean };
  /** The one that waits longest; `null`: not told. */
  readonly ancien: { readonly code: string; readonly depuis: Date } | null;
  /** « 20112 », in order. */
  readonly codes: readonly string[];
}

/** One step of the workflow with the jurys that stand there. */
export interface Etape {
  readonly groupe: Groupe;
  /** `a_faire`: by who reads; `attente`: by someone else; `alerte`: before anything else. */
  readonly nature: 'a_faire' | 'attente' | 'alerte';
  readonly libelle: string;
  /** The activity that does it, or that follows it; `null` when nothing is to be opened. */
  readonly activite: ActiviteId | null;
  /** Who cannot go on until it is done: « l’académie ». Of what one does oneself, and when it holds somebody back. */
  readonly retient?: string;
  /** Of those jurys, the one that waits longest; `null`: not known. */
  readonly ancien: { readonly code: string; readonly depuis: Date } | null;
  /** Codes of the jurys, in order; never empty. */
  readonly jurys: readonly string[];
}

/** A step before the jurys that stand there are known. */
export interface Regle extends Omit<Etape, 'jurys' | 'ancien'> {
  readonly concerne: (jurys: JurysAccueil) => boolean;
}

/** Stand at one of these états. */
export const estA =
  (...etats: readonly Etat[]) =>
  ({ etat }: JurysAccueil) =>
    etats.includes(etat);

/** Choices are entered now and some are missing: of their 2nd groupe, or of their réexamen. */
export function attendDesChoix(jurys: JurysAccueil): boolean {
  return (estA('140', '198', '200')(jurys) && jurys.choixManquent) || jurys.reexamen.choixManquent;
}

/** The same of the marks of the orals. */
export function attendDesOraux(jurys: JurysAccueil): boolean {
  return (estA('200')(jurys) && jurys.orauxManquent) || jurys.reexamen.orauxManquent;
}
