import type { Tx } from '@delib/db';
import type { Refus } from '@delib/domain';
import type { JuryCharge } from './faits';

/**
 * What an act writes beside the changes of état, in the same transaction, for all its jurys at once. Answers, by id of
 * jury, those that it refuses: of these it has written nothing.
 */
export type EffetPassage = (tx: Tx, lus: readonly JuryCharge[]) => Promise<ReadonlyMap<string, Refus>>;
