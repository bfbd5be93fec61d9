import type { EcartsDunGenre } from '@delib/db';
import type { Etat, GenreEcart, Groupe, RaisonInterdit } from '@delib/domain';
import type { Avertissement, Faute } from '@delib/session-files';
import type { LieuxCites, Situer } from './lieux';

/** Differences that a jury's état forbids to write, before it is told where in the files they stand. */
export interface InterditSansLieu {
  readonly raison: RaisonInterdit;
  readonly genre: GenreEcart;
  readonly groupe: Groupe | null;
  readonly nombre: number;
  /** `null` for a règlement, which is of no jury. */
  readonly jury: string | null;
  readonly etat: Etat | null;
}

export interface Interdit extends InterditSansLieu, LieuxCites {}

/** What the files hold. */
export interface ComptesSession {
  readonly centres: number;
  readonly periodes: number;
  readonly reglements: number;
  readonly jurys: number;
  readonly membres: number;
  readonly candidats: number;
  readonly notes: number;
  readonly notesSecondGroupe: number;
  /** Choices of the 2nd groupe, in a lot. */
  readonly choix: number;
}

/** A règlement version whose worked cases fail: imported, and its jurys do not open. */
export interface CasEnEchec {
  readonly reglement: string;
  readonly version: string;
  /** The failed cases, by their label. */
  readonly cas: readonly string[];
}

/** What an import did, or would do. */
export interface RapportImport {
  readonly session: string;
  /** Nothing of this session was stored before. */
  readonly premiere: boolean;
  readonly comptes: ComptesSession;
  readonly ecarts: readonly EcartsDunGenre[];
  readonly interdits: readonly Interdit[];
  readonly casEnEchec: readonly CasEnEchec[];
  /** What is to be looked at in what the files bring that is not stored so already. */
  readonly avertissements: readonly Avertissement[];
  /** Digest of all the differences: confirming is confirming these. */
  readonly empreinte: string;
}

/**
 * `importe`: written. `inchange`: everything was stored already. `a_confirmer`: it would change what is
 * stored, nothing was written. `interdit`: an état forbids a part of it, nothing was written. `fautif`: the files
 * contradict what is stored, line by line in `fautes`, nothing was written.
 */
export const ISSUES_IMPORT = ['importe', 'inchange', 'a_confirmer', 'interdit', 'fautif'] as const;

export type IssueImport = (typeof ISSUES_IMPORT)[number];

export interface ReponseImport {
  readonly issue: IssueImport;
  readonly rapport: RapportImport;
  /** Finds the lines of these files that differences come from. */
  readonly situer: Situer;
  /** Empty but for `fautif`. */
  readonly fautes: readonly Faute[];
}
