import type { Dossier, Refus, Saisie } from '@delib/domain';
import type { CandidatVu } from './candidat';

/** Entries on one candidate, applied in order, all or none. */
export interface Demande {
  /** Of this entry alone: sent again after its answer was lost, it is saved once. */
  readonly cle: string;
  readonly candidatId: string;
  readonly versionVue: number;
  readonly saisies: readonly Saisie[];
}

export type Reponse =
  | { readonly ok: true; readonly candidat: CandidatVu; readonly inverses: readonly Saisie[] }
  | { readonly ok: false; readonly refus: Refus; readonly actuel: CandidatVu | null };

/** Takes demands to the server in order; rejects when the line is down (nothing is then known of them). */
export type Envoyer = (demandes: readonly Demande[]) => Promise<readonly Reponse[]>;

/** An entry as this computer keeps it until the server has answered it. */
export interface SaisieGardee {
  readonly cle: string;
  readonly candidatId: string;
  readonly saisies: readonly Saisie[];
  /** `null`: follows another entry on the same candidate that is not answered yet. */
  readonly versionVue: number | null;
  /** What Ctrl+Z would say; `null` for an entry that is itself an undoing. */
  readonly libelle: string | null;
}

/** Where entries outlive their page. */
export interface Garde {
  /** Keeps and forgets in one go, in the order of the calls; rejects when this computer keeps nothing. */
  readonly ecrire: (changement: {
    readonly garder: readonly SaisieGardee[];
    readonly oublier: readonly string[];
  }) => Promise<void>;
  /** What pages that are gone left, in order: it is this page's from now on. */
  readonly reprendre: () => Promise<readonly SaisieGardee[]>;
  /** Keeps candidates as the server last confirmed them, for a page that opens without a network. */
  readonly memoriser: (candidats: readonly CandidatVu[]) => Promise<void>;
}

/** Both values of a candidate that two people changed: what was entered here, what the other saved. */
export interface Conflit {
  readonly candidatId: string;
  readonly numeroAnonymat: string;
  readonly saisies: readonly Saisie[];
  /** Of the entries: kept on this computer until one value is chosen. */
  readonly cles: readonly string[];
  /** The dossier as it would have been. */
  readonly ici: Dossier;
  readonly actuel: CandidatVu;
}

/** Something the server refused after the page had taken it. */
export interface RefusRecu {
  readonly numeroAnonymat: string;
  readonly refus: Refus;
}

/** One act that Ctrl+Z takes back: one candidate, or all those of « Valider les cas clairs ». */
export interface Annulable {
  readonly libelle: string;
  readonly etapes: readonly { readonly candidatId: string; readonly saisies: readonly Saisie[] }[];
}

/** What became of an entry. */
export type Enregistrement =
  /** `gardee`: on this computer only, until the server can be reached. */
  | { readonly ok: true; readonly gardee?: true }
  | { readonly ok: false; readonly cause: 'refus'; readonly refus: Refus }
  | { readonly ok: false; readonly cause: 'conflit' | 'abandon' };

export interface EtatMagasin {
  /** As shown: what the server confirmed with what is on its way applied to it. */
  readonly candidats: ReadonlyMap<string, CandidatVu>;
  /** Candidates with an entry on its way, and how many entries that makes. */
  readonly enCours: ReadonlySet<string>;
  readonly enAttente: number;
  /** Sending stopped: the line is down, or the session ended. The entries wait. */
  readonly panne: 'connexion' | 'session' | null;
  readonly conflits: readonly Conflit[];
  readonly refus: readonly RefusRecu[];
  /** ISO time of the last entry that the server confirmed. */
  readonly enregistreLe: string | null;
  readonly annulables: readonly Annulable[];
  /** Ctrl+Z has something to take back: what was confirmed, or what waits. */
  readonly annulable: boolean;
  /** What waits outlives this page; false in a browser that keeps nothing. */
  readonly gardees: boolean;
}

/** Nothing entered yet. */
export const SANS_ENTREE: Omit<EtatMagasin, 'candidats'> = {
  ...{ enCours: new Set(), enAttente: 0, panne: null, conflits: [], refus: [], annulables: [] },
  annulable: false,
  enregistreLe: null,
  gardees: true,
};
