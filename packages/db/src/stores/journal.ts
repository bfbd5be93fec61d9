import { and, desc, eq, lt } from 'drizzle-orm';
import type { Tx } from '../client';
import { journal } from '../schema';

/** One act, as the journal keeps it. Sequence number and chain are the database's. */
export interface LigneJournal {
  readonly academieId: string;
  readonly quand: Date;
  readonly qui: string;
  readonly role: string;
  readonly connexionId: string;
  readonly acte: string;
  /** What the act was on: « jury 20112 », « candidat 0412 ». Never a name of a candidate. */
  readonly objet: string;
  readonly juryId?: string | null;
  readonly centreId?: string | null;
  readonly avant?: unknown;
  readonly apres?: unknown;
  readonly requete: string;
}

const PENDING = new Uint8Array(0);

/** Appends one line. Call it last in the transaction: the académie's chain is locked until commit. */
export async function appendJournal(tx: Tx, ligne: LigneJournal): Promise<void> {
  // seq, precedent and empreinte are overwritten by the trigger that chains.
  await tx.insert(journal).values({ ...ligne, seq: 0, precedent: PENDING, empreinte: PENDING });
}

/** One statement takes 65,535 parameters at most, fourteen of them for each line. */
const LINES_AT_ONCE = 1000;

/** Appends several lines of one transaction, in order, a thousand at a time. */
export async function appendJournalLines(tx: Tx, lignes: readonly LigneJournal[]): Promise<void> {
  for (let from = 0; from < lignes.length; from += LINES_AT_ONCE) {
    const some = lignes.slice(from, from + LINES_AT_ONCE);
    await tx
      .insert(journal)
      .values(some.map((ligne) => ({ ...ligne, seq: 0, precedent: PENDING, empreinte: PENDING })));
  }
}

/** The latest lines on one jury, newest first. */
export async function selectJournalDuJury(tx: Tx, juryId: string, limit: number, avantSeq?: number) {
  return tx
    .select()
    .from(journal)
    .where(and(eq(journal.juryId, juryId), avantSeq === undefined ? undefined : lt(journal.seq, avantSeq)))
    .orderBy(desc(journal.seq))
    .limit(limit);
}
