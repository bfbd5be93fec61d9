import type { Groupe } from '../decision/issue';
import type { ManquementNomination } from './composition';
import type { Etat } from './etats';
import type { CadreSeance, Seance } from './seance';

/**
 * The PV of the jury's current groupe and round, computed from the stored bytes (6-confiance):
 * `sans_pv` none composed this round; `non_signe` composed, waiting; `signe`; `rouvert` an earlier round's PV
 * is signed and this round has none signed; `anomalie` stored bytes or signature do not verify.
 */
export const STATUTS_PV = ['sans_pv', 'non_signe', 'signe', 'rouvert', 'anomalie'] as const;

export type StatutPv = (typeof STATUTS_PV)[number];

/** What a round of deliberation is judged by, when it is cleared, signed and closed. */
export interface FaitsRonde {
  /** Candidates of the round whose outcome is not validated, or no longer follows from the marks. */
  readonly decisionsAValider: number;
  /** NON ADMIS with a livret handed in and not examined. */
  readonly livretsAExaminer: number;
  readonly pv: StatutPv;
  readonly tenue: TenueFaits;
}

/** The réexamen under way of a jury: a round of its own, beside that of the jury's état. */
export interface FaitsReexamen extends FaitsRonde {
  readonly id: string;
  readonly groupe: Groupe;
  /** The version its PV will bear. */
  readonly version: number;
  readonly etat: 'ouvert' | 'edition';
  /** How many candidates it names. */
  readonly candidats: number;
  /** « Tribunal administratif de Rennes, n° 2303845 » */
  readonly reference: string;
  /** ISO date of that decision. */
  readonly dateReference: string;
  /** 2nd groupe: its candidates without their two disciplines. */
  readonly choixManquants: number;
  /** 2nd groupe: disciplines that its candidates chose, without a mark or a code. */
  readonly orauxManquants: number;
}

/**
 * The counts and facts that the conditions of the transitions look at, for one jury; those of a round are of the
 * round of its état.
 */
export interface FaitsJury extends FaitsRonde {
  readonly id: string;
  readonly code: string;
  readonly centreId: string;
  readonly academieId: string;
  readonly etat: Etat;
  readonly reglementPresent: boolean;
  /** Worked cases of the règlement version that fail. */
  readonly casEnEchec: number;
  readonly candidats: number;
  /** Results received (notes and codes), whatever they say. */
  readonly resultats: number;
  /** Obligatory épreuves without a mark or a code, over all candidates. */
  readonly notesManquantes: number;
  readonly manquementsNomination: readonly ManquementNomination[];
  readonly candidatsSecondGroupe: number;
  /** Candidates of the 2nd groupe without their two disciplines. */
  readonly choixManquants: number;
  /** Disciplines that candidates of the 2nd groupe chose, without a mark or a code. */
  readonly orauxManquants: number;
  /** The réexamen the jury is working on, if any. */
  readonly reexamen: FaitsReexamen | null;
}

/**
 * What the conditions of a change of état look at, of one jury or of several that agree on all of it: they may do the same.
 * The id is then that of one of them.
 */
export type FaitsTransition = Omit<FaitsJury, 'code' | 'tenue' | 'reexamen'> & {
  readonly reexamen: Pick<FaitsReexamen, 'groupe' | 'version' | 'etat'> | null;
};

export interface TenueFaits {
  /** Place, start and presence of every named member recorded. */
  readonly complete: boolean;
  readonly presenceEnregistree: boolean;
  /** Members present or à distance. */
  readonly membresPresents: readonly string[];
  /** `null` when no sitting of this round is recorded. */
  readonly seance: Seance | null;
  /** What its hours are checked against, at the moment the facts were read. */
  readonly cadre: CadreSeance;
}
