import { createHash } from 'node:crypto';
import {
  type CleFichier,
  completerFichier,
  deleteFichier,
  type EnTransaction,
  insertFichier,
  type NouveauFichier,
  type StockageFichiers,
} from '@delib/db';

/** One file stored: what names its bytes, and what was counted as they came. */
export interface FichierStocke {
  readonly cle: CleFichier;
  readonly taille: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/**
 * Stores one file as its bytes come, and counts and digests them on the way. It stays unseen until its
 * compte-rendu ends (`rendreDisponibles`). When the bytes fail, what came of them is erased.
 * @param en one transaction for each piece, or the caller's own
 */
export async function stockerFichier(
  stockage: StockageFichiers,
  en: EnTransaction,
  fichier: Omit<NouveauFichier, 'stockage'>,
  octets: AsyncIterable<Uint8Array>,
  options: {
    readonly signal?: AbortSignal;
    /** Announces the file; by default nothing is checked. */
    readonly annoncer?: typeof insertFichier;
  } = {},
): Promise<FichierStocke> {
  const { actuel } = stockage;
  const { annoncer = insertFichier, signal } = options;
  const { academieId, centreId, compteRenduId } = fichier;
  const id = await en((tx) => annoncer(tx, { ...fichier, stockage: actuel.nom }));
  const cle: CleFichier = { id, academieId, centreId, compteRenduId };
  const hash = createHash('sha256');
  let taille = 0;
  async function* comptes(): AsyncGenerator<Uint8Array> {
    for await (const morceau of octets) {
      hash.update(morceau);
      taille += morceau.length;
      yield morceau;
    }
  }
  try {
    await actuel.ecrire(cle, comptes(), en, signal);
    const sha256 = hash.digest('hex');
    await en((tx) => completerFichier(tx, id, { taille, sha256 }));
    return { cle, taille, sha256 };
  } catch (error) {
    // The first fault is the one to tell; a transaction of the caller's is lost with it anyway.
    await retirerFichier(stockage, en, { ...cle, stockage: actuel.nom }).catch(() => {});
    throw error;
  }
}

/** Erases the bytes of a file, then the file itself: nobody was offered it, or a new try replaces it. */
export async function retirerFichier(
  stockage: StockageFichiers,
  en: EnTransaction,
  fichier: CleFichier & { readonly stockage: 'base' | 's3' },
): Promise<void> {
  await stockage.lieu(fichier.stockage).effacer(fichier, en);
  await en((tx) => deleteFichier(tx, fichier.id));
}

/** Bytes that are in memory already, as a stream of one piece. */
export async function* enUnMorceau(octets: Uint8Array): AsyncGenerator<Uint8Array> {
  yield octets;
}
