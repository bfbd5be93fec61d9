import type { ActeurRole, EtatReexamen, Groupe } from '@delib/domain';
import type { CodeConstat, VerdictRefuse } from './constats';

/** What is told of a signed PV that our registers hold. */
export interface DocumentDit {
  readonly session: string;
  readonly jury: string;
  readonly groupe: Groupe;
  readonly version: number;
  /** The round of that groupe now, and the last version of it that was signed. */
  readonly ronde: number;
  readonly derniereSignee: number;
  readonly reexamen: {
    readonly etat: EtatReexamen;
    readonly reference: string;
    readonly candidats: number;
  } | null;
  /** The closed réexamens after it, in order. */
  readonly complements: readonly { readonly version: number; readonly candidats: number }[];
  readonly prenom: string;
  readonly nom: string;
  readonly qualite: ActeurRole;
  readonly jetonLe: Date;
}

/** What is told of a posted list. */
export interface ListeDite {
  readonly numero: string;
  readonly libelle: string;
  /** Its last edition. */
  readonly le: Date;
}

/** What is told of a file whose signature stands. */
export interface SignatureDite {
  readonly signataire: { readonly prenom: string; readonly nom: string; readonly qualite: string };
  readonly jetonLe: Date;
  /** Of the file, then of the root it is trusted by. */
  readonly sha256: string;
  readonly racineSha256: string;
}

/** What is told of a file that is refused. */
export interface RefusDit {
  readonly verdict: VerdictRefuse;
  readonly code: CodeConstat;
  readonly detail?: CodeConstat;
  readonly sha256: string | null;
}

/** What the verification of a file answers. */
export type VerificationDite =
  | {
      readonly reponse: 'authentique' | 'remplace';
      readonly document: DocumentDit;
      readonly verdict: SignatureDite;
    }
  | { readonly reponse: 'inconnu'; readonly verdict: SignatureDite }
  | { readonly reponse: 'refuse'; readonly verdict: RefusDit };

/** What a number and a digest answer. */
export type NumeroDit =
  | { readonly reponse: 'authentique' | 'remplace' | 'different'; readonly document: DocumentDit }
  | { readonly reponse: 'liste' | 'liste_differente'; readonly liste: ListeDite }
  | { readonly reponse: 'inconnu' };
