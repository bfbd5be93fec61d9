import { ouvrirStockage, type StockageFichiers } from '@delib/db';
import { lireReglagesS3 } from '@delib/usecases/fichiers/reglages-stockage';
import { shared } from '@delib/web/shared';

/**
 * Where the files of comptes-rendus are kept and read: the database, or the S3-compatible store of the environment.
 * Throws when its variables are wrong; `start` has stopped the program before anyone else gets there.
 */
export function stockage(): StockageFichiers {
  return shared('centre.stockage', () => {
    const lus = lireReglagesS3(process.env);
    if (!lus.ok) throw new Error(lus.phrases.join('\n'));
    return ouvrirStockage(lus.s3);
  });
}
