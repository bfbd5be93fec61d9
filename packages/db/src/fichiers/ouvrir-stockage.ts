import { STOCKAGE_BASE } from './base';
import { type ReglagesS3, stockageS3 } from './s3';
import type { StockageFichiers } from './stockage';

/**
 * Where files are kept: in the database, or in an S3-compatible store once one is configured. Files put in the
 * database before then are still read and erased there; the other way round the settings must stay.
 */
export function ouvrirStockage(s3: ReglagesS3 | null): StockageFichiers {
  const lointain = s3 === null ? null : stockageS3(s3);
  return {
    actuel: lointain ?? STOCKAGE_BASE,
    lieu: (nom) => {
      if (nom === 'base') return STOCKAGE_BASE;
      if (!lointain)
        throw new Error('a file is in S3 storage, and S3_ENDPOINT and its companions are not set');
      return lointain;
    },
  };
}

/** Everything in the database: nothing to configure. */
export const STOCKAGE_EN_BASE: StockageFichiers = ouvrirStockage(null);
