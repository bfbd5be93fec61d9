import { type Acteur, isRefused, type Portail } from '@delib/domain';
import type { Database, Tx } from './client';
import { driverOf } from './driver';
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
    const announced = quietly(announce(tx, acteur, isolation));
    const result = await work(tx);
    await announced;
    journaled = quietly(sendJournal(tx));
    return result;
  });
  // The commit was sent behind the lines of the journal. Had they failed, it undid all, and said nothing.
  await journaled;
  return answer;
}

const DONE = Promise.resolve();

/** Waited for later: what fails before that is not lost to the process. */
function quietly<T>(sent: Promise<T>): Promise<T> {
  sent.catch(() => {});
  return sent;
}

/**
 * Says who acts, for the policies. On its way when this returns, ahead of whatever is asked next: a connection answers in
 * the order it is asked, and nobody waits for this answer first.
 */
function announce(tx: Tx, acteur: Acteur | PseudoActeur, isolation: Isolation): Promise<unknown> {
  const driver = driverOf(tx);
  const settings = [
    acteur.role,
    'academieId' in acteur ? acteur.academieId : '',
    'centreId' in acteur ? acteur.centreId : '',
    'juryId' in acteur ? acteur.juryId : '',
    ('portail' in acteur && acteur.portail) || 'ordinaire',
  ];
  const sent = isolation === 'lecture' ? [driver.unsafe(INSTANTANE).execute()] : [];
  return Promise.all([...sent, driver.unsafe(QUI_AGIT, settings).execute()]);
}

const INSTANTANE = 'set transaction isolation level repeatable read read only';
const QUI_AGIT = `select set_config('delib.role', $1, true), set_config('delib.academie', $2, true),
  set_config('delib.centre', $3, true), set_config('delib.jury', $4, true), set_config('delib.portail', $5, true)`;
