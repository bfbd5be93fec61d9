import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { getTableName, is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, openDatabase } from '../client';
import * as schema from './index';

let base: EphemeralDatabase;
let owner: Database;
beforeAll(async () => {
  base = await openEphemeralDatabase();
  owner = openDatabase(base.ownerUrl, { max: 1 });
});
afterAll(async () => {
  await owner.close();
  await base.close();
});

const tables = Object.values<unknown>(schema).filter((each): each is PgTable => is(each, PgTable));

it.each(tables.map((table) => [getTableName(table), table] as const))(
  'the migrations make the table « %s » that the code reads: same columns, null where it says so',
  async (nom, table) => {
    const attendues = getTableConfig(table)
      .columns.map(({ name, notNull }) => `${name}${notNull ? '' : ' ?'}`)
      .sort();
    const lues = await owner.sql`
      select column_name as nom, is_nullable = 'YES' as vide from information_schema.columns
      where table_schema = 'public' and table_name = ${nom}`;
    expect(lues.map((row) => `${row.nom}${row.vide ? ' ?' : ''}`).sort()).toEqual(attendues);
  },
);
