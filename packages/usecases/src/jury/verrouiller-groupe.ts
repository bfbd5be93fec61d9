import type { Etat } from '@delib/domain';
import type { Contexte } from '../contexte';
import { type LignePassage, passerJurys } from './passer-jurys';

/** 140 → 198, 214 → 218: the académie locks; nothing of that groupe changes any more. */
export function verrouillerJurys(
  contexte: Contexte,
  jurys: readonly { readonly juryId: string; readonly jury: string; readonly etatVu: Etat }[],
): Promise<readonly LignePassage[]> {
  return passerJurys(contexte, jurys, 'verrouillerGroupe');
}
