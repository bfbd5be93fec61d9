import { ouvrirStockage, type StockageFichiers } from '@delib/db';
import { lireReglagesS3 } from '@delib/usecases/fichiers/reglages-stockage';

// Next gives pages, actions and route handlers copies of a module of their own: one client serves them all.
const KEY = Symbol.for('delib.centre.stockage');
const shelf = globalThis as { [KEY]?: StockageFichiers };

/**
 * Where the files of comptes-rendus are kept and read: the database, or the S3-compatible store of the environment.
 * Throws when its variables are wrong; `start` has stopped the program before anyone else gets there.
 */
export function stockage(): StockageFichiers {
  if (shelf[KEY] === undefined) {
    const lus = lireReglagesS3(process.env);
    if (!lus.ok) throw new Error(lus.phrases.join('\n'));
    shelf[KEY] = ouvrirStockage(lus.s3);
  }
  return shelf[KEY];
}
