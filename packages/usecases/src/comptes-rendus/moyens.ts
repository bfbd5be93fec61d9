import type { Database, StockageFichiers } from '@delib/db';

/** What the worker brings to every treatment that leaves a compte-rendu. */
export interface MoyensDeTraitement {
  readonly database: Database;
  readonly maintenant: () => Date;
  readonly stockage: StockageFichiers;
  /** How long the files of a compte-rendu are kept. */
  readonly dureeFichiersJours: number;
}

/** When the files of a treatment that ends now are erased. */
export function expiration({ dureeFichiersJours }: MoyensDeTraitement, fin: Date): Date {
  return new Date(fin.getTime() + dureeFichiersJours * 24 * 3_600_000);
}
