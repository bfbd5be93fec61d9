import type { CodeFaute } from '../format/faute';

/** A file of the session, open for one reading from its beginning. */
export interface FichierSource {
  readonly nom: string;
  /**
   * Its bytes, piece by piece. A piece never spans the limits of the source: reading stops with a
   * {@link RefusLecture}, thrown, since nothing read so far is worth keeping.
   */
  readonly lire: () => AsyncIterable<Uint8Array>;
}

/** The folder or zip a session arrives in. */
export interface Source {
  /** By name; only what stands at its top. */
  readonly fichiers: ReadonlyMap<string, FichierSource>;
  readonly fermer: () => Promise<void>;
}

/** Why a folder, a zip or one file of it cannot be read. Said as a fault; never leaves this package. */
export class RefusLecture extends Error {
  constructor(
    readonly code: CodeFaute,
    /** The file concerned; `null` for the whole. */
    readonly fichier: string | null,
    message: string,
    readonly attendu: string,
  ) {
    super(message);
  }
}

/** How much is read at most: a zip of a few kilobytes can hold terabytes. */
export interface Limites {
  /** Bytes of all files together, once expanded. */
  readonly octets: number;
  readonly fichiers: number;
}

/** A national session is about 60 MB in ten files. */
export const LIMITES: Limites = { octets: 1_000_000_000, fichiers: 100 };
