import {
  type FiltrePages,
  type JuryDePage,
  type PageLue,
  type RangPage,
  selectPageJurys,
  withActor,
} from '@delib/db';
import type { Contexte } from '../contexte';

/** One page of the jurys that the actor sees, as a list names them: one statement, whatever their number. */
export function listerPageJurys(
  contexte: Contexte,
  filtre: FiltrePages,
  tri: Parameters<typeof selectPageJurys>[2],
  rang: RangPage,
): Promise<PageLue<JuryDePage>> {
  const { database, acteur } = contexte;
  return withActor(database, acteur, (tx) => selectPageJurys(tx, filtre, tri, rang), 'lecture');
}
