import { type Acteur, isRefused, type Portail } from '@delib/domain';
import { sql } from 'drizzle-orm';
import type { Database, Tx } from './client';
import { sendJournal } from './stores/journal';

/** Before anyone is known, for the page that verifies a document, and for the worker's own housekeeping: each sees the
 * little it needs. */
export type PseudoActeur =
  | { readonly role: 'connexion'; readonly portail?: Portail }
  | { readonly role: 'verification' }
  | { readonly role: 'entretien' };

type Isolation = 'ecriture' | 'lecture';

/**
 * Runs `work` in one transaction that says who is acting: the only way to the database. The settings are local
 * to the transaction, so that a pooled connection keeps nothing of the person it served last. When `work` answers
 * with a refusal (`Result`), whatever it wrote before is undone, as when it throws: who is refused has done nothing.
 * @param isolation `lecture` for a document or a page that must see one consistent snapshot
 * @returns what `work` answered, a refusal included
 */
export async function withActor<T>(
  database: Database,
  acteur: Acteur | PseudoActeur,
  work: (tx: Tx) => Promise<T>,
  isolation: Isolation = 'ecriture',
): Promise<T> {
  // Of this call alone: a refusal inside another transaction undoes that one.
  const refusals: Undone<T>[] = [];
  try {
    return await asActor(
      database,
      acteur,
      async (tx) => {
        const answer = await work(tx);
        if (!isRefused(answer)) return answer;
        const undone = new Undone(answer);
        refusals.push(undone);
        throw undone;
      },
      isolation,
    );
  } catch (error) {
    const refusal = refusals.find((undone) => undone === error);
    if (refusal) return refusal.answer;
    throw error;
  }
}

/**
 * {@link withActor} for what is written because it is refused: a wrong password is counted and journaled, and its
 * refusal undoes neither. Only what throws is undone.
 */
export function withActorCountingRefusals<T>(
  database: Database,
  acteur: Acteur | PseudoActeur,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return asActor(database, acteur, work, 'ecriture');
}

/** Carries a refusal out of its transaction, which Postgres takes back on the way. */
class Undone<T> extends Error {
  constructor(readonly answer: T) {
    super('refused');
  }
}

async function asActor<T>(
  database: Database,
  acteur: Acteur | PseudoActeur,
  work: (tx: Tx) => Promise<T>,
  isolation: Isolation,
): Promise<T> {
  let journaled: Promise<unknown> = DONE;
  const answer = await database.orm.transaction(async (tx) => {
    // Sent ahead of what `work` asks and not waited for: a connection answers in the order it is asked.
    const ahead: Promise<unknown>[] = [];
    if (isolation === 'lecture') {
      ahead.push(tx.setTransaction({ isolationLevel: 'repeatable read', accessMode: 'read only' }));
    }
    ahead.push(announce(tx, acteur));
    const all = quietly(Promise.all(ahead));
    const result = await work(tx);
    await all;
    journaled = quietly(sendJournal(tx));
    return result;
  });
  // The commit was sent behind the lines of the journal, so that the lock of the chain is not held while this program
  // does something else. Had they failed, the commit undid all, and said nothing.
  await journaled;
  return answer;
}

const DONE = Promise.resolve();

/** Waited for later: what fails before that is not lost to the process. */
function quietly<T>(sent: Promise<T>): Promise<T> {
  sent.catch(() => {});
  return sent;
}

/** Says who acts, for the policies. */
function announce(tx: Tx, acteur: Acteur | PseudoActeur): Promise<unknown> {
  return tx
    .execute(sql`select
      set_config('delib.role', ${acteur.role}, true),
      set_config('delib.academie', ${'academieId' in acteur ? acteur.academieId : ''}, true),
      set_config('delib.centre', ${'centreId' in acteur ? acteur.centreId : ''}, true),
      set_config('delib.jury', ${'juryId' in acteur ? acteur.juryId : ''}, true),
      set_config('delib.portail', ${('portail' in acteur && acteur.portail) || 'ordinaire'}, true)`)
    .execute();
}

/** True when Postgres refused a conditional write because someone else was faster: expected, told in words. */
export function isPerduParConcurrence(error: unknown): boolean {
  const code = sqlState(error);
  return code === '40001' || code === '40P01';
}

/** True for a unique constraint: two people created the same thing. */
export function isDoublon(error: unknown): boolean {
  return sqlState(error) === '23505';
}

/**
 * Classes of errors that come again whenever the same is asked again: what was written is not of its type (22), breaks a
 * constraint (23) or a rule of the policies (44), the statement is wrong or not permitted (42), a trigger refused it (P0).
 */
const SANS_APPEL = /^(?:22|23|42|44|P0)/;

/** What Postgres refused for good: no connection is lost, no disk full, asking again changes nothing. */
export interface RefusDeLaBase {
  /** SQLSTATE. */
  readonly code: string;
  readonly table: string | null;
  readonly contrainte: string | null;
}

/** Tells what Postgres refuses whenever it is asked again from an outage; `null` for anything else. */
export function refusDeLaBase(error: unknown): RefusDeLaBase | null {
  const code = sqlState(error);
  if (code === undefined || !SANS_APPEL.test(code)) return null;
  const named = (key: 'table_name' | 'constraint_name'): string | null => {
    for (let e: unknown = error; e instanceof Error; e = e.cause) {
      const name: unknown = Reflect.get(e, key);
      if (typeof name === 'string') return name;
    }
    return null;
  };
  return { code, table: named('table_name'), contrainte: named('constraint_name') };
}

function sqlState(error: unknown): string | undefined {
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    if ('code' in e && typeof e.code === 'string' && /^[0-9A-Z]{5}$/.test(e.code)) return e.code;
  }
  return undefined;
}
