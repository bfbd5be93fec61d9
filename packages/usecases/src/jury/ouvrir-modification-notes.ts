import type { Result } from '@delib/domain';
import type { Contexte } from '../contexte';
import { type Passage, passer } from './passage';

/** 000 → 105: the académie lets the marks of the 1er groupe be corrected. Refusals: the domain's table. */
export function ouvrirModificationNotes(contexte: Contexte, juryId: string): Promise<Result<Passage>> {
  return passer(contexte, { juryId, acte: 'ouvrirModificationNotes' });
}
