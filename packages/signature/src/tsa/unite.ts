import type { KeyObject } from 'node:crypto';

/** A timestamp unit (RFC 3161): its key, and its certificates (DER) from its own up to the root. */
export interface Horodatage {
  readonly certificats: readonly Uint8Array[];
  readonly cle: KeyObject;
}

/**
 * A timestamp service as the signer sees it: the bytes of a request (TimeStampReq), the bytes of the
 * reply (TimeStampResp). Ours and a remote one go the same way. Rejects with `HorodatageIndisponible`.
 */
export type Horodateur = (tsq: Uint8Array) => Promise<Uint8Array>;

/** The timestamp service did not answer, or not with a reply: the signature stays *en attente*. */
export class HorodatageIndisponible extends Error {
  override readonly name = 'HorodatageIndisponible';
}

/**
 * Is this that error? By its name: a bundler may hold this module twice in one process (Next does, for its pages and
 * for what starts it), and the class of one copy is not that of the other.
 */
export function isHorodatageIndisponible(error: unknown): error is HorodatageIndisponible {
  return error instanceof Error && error.name === 'HorodatageIndisponible';
}
