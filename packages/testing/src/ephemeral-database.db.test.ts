import { openDatabase } from '@delib/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EphemeralDatabase, openEphemeralDatabase } from './ephemeral-database';

let base: EphemeralDatabase;
beforeAll(async () => {
  base = await openEphemeralDatabase();
});
afterAll(() => base.close());

async function connectedAs(url: string): Promise<unknown> {
  const database = openDatabase(url, { max: 1, name: 'test' });
  try {
    const [row] = await database.sql`
      SELECT current_user AS role, current_database() AS base,
        (SELECT count(*)::int FROM pg_class WHERE relowner = to_regrole(current_user)) AS possede`;
    return row;
  } finally {
    await database.close();
  }
}

describe('The database of one test file', () => {
  it.each(['centre', 'jury', 'worker'] as const)(
    'is reached by the program « %s » with a role that owns nothing',
    async (role) => {
      expect(await connectedAs(base.urls[role])).toEqual({
        role: `delib_${role}`,
        base: base.name,
        possede: 0,
      });
    },
  );
  it('is not the one of another file, and knows the table of transitions from the start', async () => {
    const other = await openEphemeralDatabase();
    const database = openDatabase(other.ownerUrl, { max: 1, name: 'test' });
    try {
      const [row] = await database.sql`SELECT count(*)::int AS n FROM transition_permise`;
      expect(other.name).not.toBe(base.name);
      expect(row?.n).toBeGreaterThan(10);
    } finally {
      await database.close();
      await other.close();
    }
  });
});
