import type { Tx } from '../client';

/** Where the bytes of a file are. */
export type NomStockage = 'base' | 's3';

/** What names the bytes of one file, whatever keeps them. */
export interface CleFichier {
  readonly id: string;
  readonly academieId: string;
  readonly centreId: string | null;
  readonly compteRenduId: string;
}

/**
 * Runs one short statement on the database, as the person who acts: a transaction of its own for each piece of a
 * long file, the caller's own when the file must come and go with what the caller writes.
 */
export type EnTransaction = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/**
 * One place that keeps bytes. The one way to a file's bytes: nothing else writes, reads or erases them. What a
 * file is called, and whether anyone may have it, is in the table `fichier`.
 */
export interface LieuDeStockage {
  readonly nom: NomStockage;
  /** Keeps the bytes as they come; throws as soon as `signal` is aborted. Memory does not grow with their number. */
  readonly ecrire: (
    cle: CleFichier,
    octets: AsyncIterable<Uint8Array>,
    en: EnTransaction,
    signal?: AbortSignal,
  ) => Promise<void>;
  /** The bytes, piece by piece, in order. Throws when they are not all there. */
  readonly lire: (cle: CleFichier, en: EnTransaction) => AsyncIterable<Uint8Array>;
  /** Erases the bytes; those that are not there are no fault. */
  readonly effacer: (cle: CleFichier, en: EnTransaction) => Promise<void>;
}

/** Every place that may hold a file, and the one that takes new ones. */
export interface StockageFichiers {
  /** Takes new files. */
  readonly actuel: LieuDeStockage;
  /** The place a file was put in, which may be an earlier one. */
  readonly lieu: (nom: NomStockage) => LieuDeStockage;
}

/** Bytes in pieces of exactly `taille`, the last one shorter; none for no bytes. */
export async function* enMorceaux(
  octets: AsyncIterable<Uint8Array>,
  taille: number,
): AsyncGenerator<Uint8Array> {
  let attente: Uint8Array[] = [];
  let longueur = 0;
  for await (const recu of octets) {
    let reste = recu;
    while (longueur + reste.length >= taille) {
      const pris = taille - longueur;
      yield Buffer.concat([...attente, reste.subarray(0, pris)]);
      attente = [];
      longueur = 0;
      reste = reste.subarray(pris);
    }
    if (reste.length > 0) {
      attente.push(reste);
      longueur += reste.length;
    }
  }
  if (longueur > 0) yield Buffer.concat(attente);
}
