import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/**
 * The column is one of these values: one parameter, whatever their number (`inArray` writes one for each, and Postgres
 * takes 65,535 of them).
 */
export function parmi(colonne: PgColumn, valeurs: readonly string[]): SQL {
  return sql`${colonne} = any (${sql.param([...valeurs])}::${sql.raw(colonne.getSQLType())}[])`;
}
