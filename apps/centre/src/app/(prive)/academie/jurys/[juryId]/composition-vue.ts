import type { Etat, MembreSaisi, Nomination } from '@delib/domain';

/** One member as the page shows them. Dates are ISO date-times. */
export interface MembreAffiche extends MembreSaisi {
  readonly id: string;
  /** Login of the papillon in force, if any. */
  readonly login: string | null;
  readonly testeLe: string | null;
  readonly aSiege: boolean;
  readonly aSigne: boolean;
}

export interface AncienMembre extends MembreAffiche {
  readonly retireLe: string;
}

/** What the page of one jury is given. */
export interface CompositionVue {
  readonly juryId: string;
  readonly code: string;
  readonly etat: Etat;
  /** Year of the session. */
  readonly annee: number;
  readonly version: number;
  /** When the page was made, ISO. */
  readonly lueLe: string;
  readonly nomination: Nomination | null;
  readonly membres: readonly MembreAffiche[];
  readonly anciens: readonly AncienMembre[];
}

/** A member being composed: someone just added has no id yet, and a key of the page's own. */
export interface MembreEnCours extends MembreSaisi {
  readonly cle: string;
}
