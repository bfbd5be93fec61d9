import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres, { type Sql } from 'postgres';
import { preparing } from './preparation';
import * as schema from './schema';

export type Schema = typeof schema;

/** A pool of connections under one database role. */
export interface Database {
  readonly orm: PostgresJsDatabase<Schema>;
  readonly sql: Sql;
  readonly close: () => Promise<void>;
}

/** The handle of one transaction: what every store takes. */
export type Tx = Parameters<Parameters<PostgresJsDatabase<Schema>['transaction']>[0]>[0];

/**
 * Opens a pool. `url` is that of one of the three roles (jury, centre, worker), never of the owner, except in
 * migrations.
 */
export function openDatabase(
  url: string,
  options: {
    readonly max?: number;
    readonly name?: string;
    /** Told of each statement as it is sent: for tests that count them. */
    readonly onStatement?: (text: string) => void;
  } = {},
): Database {
  const { onStatement } = options;
  const sql = postgres(url, {
    max: options.max ?? 10,
    connection: { application_name: options.name ?? 'delib' },
    onnotice: () => {},
    ...(onStatement && { debug: (_connection: number, text: string) => onStatement(text) }),
  });
  return { orm: drizzle(preparing(sql), { schema }), sql, close: () => sql.end({ timeout: 5 }) };
}
