import type { Acteur, Portail } from '@delib/domain';
import { sql } from 'drizzle-orm';
import type { Database, Tx } from './client';

/** Before anyone is known, for the page that verifies a document, and for the worker's own housekeeping: each sees the
 * little it needs. */
export type PseudoActeur =
  | { readonly role: 'connexion'; readonly portail?: Portail }
  | { readonly role: 'verification' }
  | { readonly role: 'entretien' };

/**
 * Runs `work` in one transaction that says who is acting: the only way to the database. The settings are local
 * to the transaction, so that a pooled connection keeps nothing of the person it served last.
 * @param isolation `lecture` for a document or a page that must see one consistent snapshot
 */
export function withActor<T>(
  database: Database,
  acteur: Acteur | PseudoActeur,
  work: (tx: Tx) => Promise<T>,
  isolation: 'ecriture' | 'lecture' = 'ecriture',
): Promise<T> {
  return database.orm.transaction(
    async (tx) => {
      await tx.execute(sql`select
        set_config('delib.role', ${acteur.role}, true),
        set_config('delib.academie', ${'academieId' in acteur ? acteur.academieId : ''}, true),
        set_config('delib.centre', ${'centreId' in acteur ? acteur.centreId : ''}, true),
        set_config('delib.jury', ${'juryId' in acteur ? acteur.juryId : ''}, true),
        set_config('delib.portail', ${('portail' in acteur && acteur.portail) || 'ordinaire'}, true)`);
      return work(tx);
    },
    isolation === 'lecture'
      ? { isolationLevel: 'repeatable read', accessMode: 'read only' }
      : { isolationLevel: 'read committed' },
  );
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

function sqlState(error: unknown): string | undefined {
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    if ('code' in e && typeof e.code === 'string' && /^[0-9A-Z]{5}$/.test(e.code)) return e.code;
  }
  return undefined;
}
