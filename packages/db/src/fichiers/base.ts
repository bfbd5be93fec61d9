import { and, eq, sql } from 'drizzle-orm';
import { fichierMorceau } from '../schema';
import { enMorceaux, type LieuDeStockage } from './stockage';

/** Bytes of one row: small enough to stay in memory, large enough for few statements. */
const TAILLE_MORCEAU = 1024 * 1024;

/** Bytes kept in the database, in pieces, under the same row-level security as the file they belong to. */
export const STOCKAGE_BASE: LieuDeStockage = {
  nom: 'base',
  async ecrire({ id, academieId, centreId }, octets, en, signal) {
    let rang = 0;
    for await (const morceau of enMorceaux(octets, TAILLE_MORCEAU)) {
      signal?.throwIfAborted();
      const ligne = { academieId, centreId, fichierId: id, rang, octets: morceau };
      await en((tx) => tx.insert(fichierMorceau).values(ligne));
      rang += 1;
    }
    signal?.throwIfAborted();
  },
  async *lire({ id }, en) {
    const [total] = await en((tx) =>
      tx
        .select({ n: sql<number>`count(*)::int` })
        .from(fichierMorceau)
        .where(eq(fichierMorceau.fichierId, id)),
    );
    for (let rang = 0; rang < (total?.n ?? 0); rang += 1) {
      const [ligne] = await en((tx) =>
        tx
          .select({ octets: fichierMorceau.octets })
          .from(fichierMorceau)
          .where(and(eq(fichierMorceau.fichierId, id), eq(fichierMorceau.rang, rang))),
      );
      if (!ligne) throw new Error(`piece ${rang} of the file ${id} is gone`);
      yield ligne.octets;
    }
  },
  async effacer({ id }, en) {
    await en((tx) => tx.delete(fichierMorceau).where(eq(fichierMorceau.fichierId, id)));
  },
};
