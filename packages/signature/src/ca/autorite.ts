import type { Horodatage } from '../tsa/unite';

/** Who signs, as CRPA article L212-1 wants it legible: prénom, nom and qualité. */
export interface Signataire {
  readonly prenom: string;
  readonly nom: string;
  readonly qualite: string;
}

/** A certificate asked for one signature. */
export interface DemandeCertificat extends Signataire {
  /** SubjectPublicKeyInfo (DER) of the single-use key. */
  readonly spki: Uint8Array;
  readonly maintenant: Date;
  /** Serial number: positive, big-endian, at most 20 bytes, never used before. */
  readonly serie: Uint8Array;
}

/** What an authority answers to a request for a certificate. */
export type Emission =
  | { readonly ok: true; readonly certificat: Uint8Array }
  | { readonly ok: false; readonly refus: { readonly code: 'autorite_expiree' | 'autorite_indisponible' } };

/**
 * The authority that names signers. Its key never leaves the module behind this interface, so that a
 * process of its own, or a remote qualified provider (eIDAS articles 24 and 28), can take its place.
 */
export interface Autorite {
  /** Root certificate, PEM: what verifiers trust and the verification page offers. */
  readonly racinePem: string;
  /** Certificates (DER) from the issuer up to the root. */
  readonly chaine: readonly Uint8Array[];
  /** End of the authority's own validity. */
  readonly expireLe: Date;
  /** Issues a single-use certificate. */
  emettre(demande: DemandeCertificat): Promise<Emission>;
}

/** An opened authority file: the authority, and the timestamp unit it may carry. */
export interface AutoriteOuverte {
  readonly autorite: Autorite;
  /** Our own RFC 3161 unit; null in a file that brings none (then `TSA_URL` is needed). */
  readonly horodatage: Horodatage | null;
}
