import type { Acte, Etat, Refus } from '@delib/domain';
import type { Contexte } from '../contexte';
import { type EffetPassage, passer } from './passage';

/** One line of the report of a bulk act: done, or not done and why. */
export interface LignePassage {
  readonly juryId: string;
  readonly jury: string;
  readonly fait: boolean;
  readonly vers: Etat | null;
  readonly refus: Refus | null;
}

/** Jurys passed at once: a database of two cores gains nothing from more, and the pool keeps room for pages. */
const A_LA_FOIS = 4;

/**
 * The same act over several juries. Each is its own transaction and is reported on its own, in the order asked: one
 * that cannot does not hold the others back. A few go at once. Retrying is harmless: those done already answer
 * `etat_inadapte`.
 */
export async function passerJurys(
  contexte: Contexte,
  jurys: readonly { readonly juryId: string; readonly jury: string; readonly etatVu?: Etat }[],
  acte: Acte,
  effet?: EffetPassage,
): Promise<readonly LignePassage[]> {
  const lignes: LignePassage[] = [];
  const file = jurys.entries();
  async function avancer(): Promise<void> {
    for (const [rang, { juryId, jury, etatVu }] of file) {
      const resultat = await passer(contexte, { juryId, acte, etatVu }, effet);
      lignes[rang] = resultat.ok
        ? { juryId, jury, fait: true, vers: resultat.valeur.vers, refus: null }
        : { juryId, jury, fait: false, vers: null, refus: resultat.refus };
    }
  }
  await Promise.all(Array.from({ length: A_LA_FOIS }, avancer));
  return lignes;
}
