import type { Result } from '@delib/domain';
import type { Contexte } from '../contexte';
import { type Passage, passer } from './passage';

/** 120 → 110 (211 → 210), « Reprendre la délibération »: the draft PV is set aside, a new round begins. */
export function reprendreDeliberation(contexte: Contexte, juryId: string): Promise<Result<Passage>> {
  return passer(contexte, { juryId, acte: 'reprendreDeliberation' });
}
