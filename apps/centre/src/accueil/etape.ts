import type { ActiviteId, Etat, Groupe, StatutPv } from '@delib/domain';

/** What the home page needs to know of one jury. */
export interface JuryAccueil {
  readonly id: string;
  /** « 20112 » */
  readonly code: string;
  readonly etat: Etat;
  readonly pv: Readonly<Record<Groupe, StatutPv>>;
  /** « Le service de publication » of its session. */
  readonly publicationOuverte: Readonly<Record<Groupe, boolean>>;
  /** Its président or its vice-président holds a papillon. */
  readonly papillonEmis: boolean;
  /** A plan de secours was made for it. */
  readonly planGenere: Readonly<Record<Groupe, boolean>>;
  readonly notesManquantes: number;
  readonly candidatsSecondGroupe: number;
  readonly choixManquants: number;
  readonly orauxManquants: number;
  /** What lacks to its réexamen of the 2nd groupe, at whatever état; nothing without one. */
  readonly reexamen: { readonly choixManquants: number; readonly orauxManquants: number };
}

/** One step of the workflow with the jurys that stand there. */
export interface Etape {
  readonly groupe: Groupe;
  /** `a_faire`: by who reads; `attente`: by someone else; `alerte`: before anything else. */
  readonly nature: 'a_faire' | 'attente' | 'alerte';
  readonly libelle: string;
  /** The activity that does it, or that follows it; `null` when nothing is to be opened. */
  readonly activite: ActiviteId | null;
  readonly jurys: readonly JuryAccueil[];
}

/** A step before the jurys that stand there are known. */
export interface Regle extends Omit<Etape, 'jurys'> {
  readonly concerne: (jury: JuryAccueil) => boolean;
}

/** Stands at one of these états. */
export const estA =
  (...etats: readonly Etat[]) =>
  ({ etat }: JuryAccueil) =>
    etats.includes(etat);

/** Some candidate of it is admitted to the 2nd groupe. */
export function aUnSecondGroupe({ candidatsSecondGroupe }: JuryAccueil): boolean {
  return candidatsSecondGroupe > 0;
}

/** Choices are entered now and some are missing: of its 2nd groupe, or of its réexamen. */
export function attendDesChoix(jury: JuryAccueil): boolean {
  const ouverts = estA('140', '198', '200')(jury) ? jury.choixManquants : 0;
  return ouverts + jury.reexamen.choixManquants > 0;
}

/** The same of the marks of the orals. */
export function attendDesOraux(jury: JuryAccueil): boolean {
  const ouverts = estA('200')(jury) ? jury.orauxManquants : 0;
  return ouverts + jury.reexamen.orauxManquants > 0;
}

/** « 1er groupe », « 2nd groupe » */
