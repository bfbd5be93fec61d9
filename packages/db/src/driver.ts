import type { TransactionSql } from 'postgres';
import type { Tx } from './client';

/**
 * The driver's own handle of a transaction, for what the query builder has no words for: COPY, and statements
 * whose text another library wrote (the job queue). Same connection, same transaction, same acting person.
 */
export function driverOf(tx: Tx): TransactionSql {
  const { session } = tx as unknown as { readonly session?: { readonly client?: TransactionSql } };
  if (!session?.client?.unsafe) throw new Error('this version of drizzle keeps the driver elsewhere');
  return session.client;
}

/** Runs a statement of another library inside the caller's transaction. */
export interface ExecuteurSql {
  readonly executeSql: (text: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>;
}

/** What `enqueue` of `@delib/jobs` needs to put a job into this very transaction. */
export function executeurSql(tx: Tx): ExecuteurSql {
  const driver = driverOf(tx);
  return {
    executeSql: async (text, values = []) => ({
      rows: [...(await driver.unsafe<Record<string, unknown>[]>(text, values as never[]))],
    }),
  };
}
