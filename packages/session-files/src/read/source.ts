import type { RefusCellule } from '../format/cellules';
import type { CodeFaute } from '../format/faute';

/** A file of the session as bytes, open for one reading from its beginning. */
export interface FichierOctets {
  readonly nom: string;
  /**
   * Its bytes, piece by piece. A piece never spans the limits of the source: reading stops with a
   * {@link RefusLecture}, thrown, since nothing read so far is worth keeping.
   */
  readonly lire: () => AsyncIterable<Uint8Array>;
}

/** One line of a sheet: what its cells say as text, as a CSV of it would. */
export interface LigneFeuille {
  /** From 1, as the spreadsheet counts it. */
  readonly numero: number;
  readonly cells: string[];
  /** Cells that say nothing that can be read, by their place. */
  readonly refus: ReadonlyMap<number, RefusCellule> | null;
  /** Places of the cells that are numbers shown without zeros in front: those that were there are lost. */
  readonly nombres: readonly number[];
}

/** A sheet of a workbook that stands for a file of the session. */
export interface FichierFeuille {
  /** Of the file it stands for. */
  readonly nom: string;
  readonly lignes: () => AsyncIterable<LigneFeuille>;
}

export type FichierSource = FichierOctets | FichierFeuille;

/** The folder or zip a session arrives in. */
export interface Source<Fichier extends FichierSource = FichierSource> {
  /** By name; only what stands at its top. */
  readonly fichiers: ReadonlyMap<string, Fichier>;
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
