import type { Result } from '@delib/domain';
import type { Contexte } from '../contexte';
import { passer } from './passer';
import type { Passage } from './passer-reexamen';

/**
 * A réexamen opened by mistake is abandoned before its PV is signed, with a motif: nothing of it comes into force, and
 * it stays readable. Refusals: the domain's table, reexamen_absent, motif_trop_court.
 */
export function abandonnerReexamen(
  contexte: Contexte,
  demande: { readonly juryId: string; readonly reexamenId: string; readonly motif: string },
): Promise<Result<Passage>> {
  const { juryId, reexamenId, motif } = demande;
  return passer(contexte, { juryId, acte: 'abandonnerReexamen', reexamenVu: reexamenId, motif });
}
