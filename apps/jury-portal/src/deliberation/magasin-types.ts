import type { Dossier, Refus, Saisie } from '@delib/domain';
import type { CandidatVu } from './candidat';

/** Entries on one candidate, applied in order, all or none. */
export interface Demande {
  readonly candidatId: string;
  readonly versionVue: number;
  readonly saisies: readonly Saisie[];
}

export type Reponse =
  | { readonly ok: true; readonly candidat: CandidatVu; readonly inverses: readonly Saisie[] }
  | { readonly ok: false; readonly refus: Refus; readonly actuel: CandidatVu | null };

/** Takes demands to the server in order; rejects when the line is down (nothing is then known of them). */
export type Envoyer = (demandes: readonly Demande[]) => Promise<readonly Reponse[]>;

/** Both values of a candidate that two people changed: what was entered here, what the other saved. */
export interface Conflit {
  readonly candidatId: string;
  readonly numeroAnonymat: string;
  readonly saisies: readonly Saisie[];
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
  | { readonly ok: true }
  | { readonly ok: false; readonly cause: 'refus'; readonly refus: Refus }
  | { readonly ok: false; readonly cause: 'conflit' | 'abandon' };

export interface EtatMagasin {
  /** As shown: what the server confirmed with what is on its way applied to it. */
  readonly candidats: ReadonlyMap<string, CandidatVu>;
  /** Candidates with an entry on its way, and how many entries that makes. */
  readonly enCours: ReadonlySet<string>;
  readonly enAttente: number;
  /** Sending stopped: the line is down, or the session ended. The entries wait in the page. */
  readonly panne: 'connexion' | 'session' | null;
  readonly conflits: readonly Conflit[];
  readonly refus: readonly RefusRecu[];
  /** ISO time of the last entry that the server confirmed. */
  readonly enregistreLe: string | null;
  readonly annulables: readonly Annulable[];
}
