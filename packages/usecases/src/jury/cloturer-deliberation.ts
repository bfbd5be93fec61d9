import type { Result } from '@delib/domain';
import type { Contexte } from '../contexte';
import { type Passage, passer } from './passage';

/** 120 → 130 (211 → 212), « Clôturer la délibération »: the PV of this round is signed and verifies. */
export function cloturerDeliberation(contexte: Contexte, juryId: string): Promise<Result<Passage>> {
  return passer(contexte, { juryId, acte: 'cloturerDeliberation' });
}
