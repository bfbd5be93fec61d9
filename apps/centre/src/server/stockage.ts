import { STOCKAGE_EN_BASE, type StockageFichiers } from '@delib/db';

/** Where the files of comptes-rendus are kept and read. */
export function stockage(): StockageFichiers {
  return STOCKAGE_EN_BASE;
}
