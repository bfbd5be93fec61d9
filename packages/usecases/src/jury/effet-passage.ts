import type { Tx } from '@delib/db';
import type { Refus } from '@delib/domain';
import type { JuryCharge } from './faits';

/** What an act writes beside the change of état, in the same transaction. A refusal undoes all of it. */
export type EffetPassage = (tx: Tx, lu: JuryCharge) => Promise<Refus | null>;
