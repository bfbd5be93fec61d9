import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';

/** Rank, from 0, of the line of Postgres's lock file that holds its port. */
const LIGNE_PORT = 3;

/** Owner's URL of an embedded server that another program started in `dir` and keeps running. */
export function urlBaseEnMarche(dir: string, base = 'deliberations'): string {
  const { password } = JSON.parse(readFileSync(join(dir, 'serveur.json'), 'utf8')) as { password: string };
  const port = readFileSync(join(dir, 'donnees', 'postmaster.pid'), 'utf8').split('\n')[LIGNE_PORT];
  return `postgres://postgres:${password}@127.0.0.1:${port}/${base}`;
}

/**
 * Keeps everyone from writing into a table until it is let go of, as a full or slow disk would; reading goes on. A
 * treatment that writes there is held in its middle, for as long as a test looks at it.
 * @returns what lets go
 */
export async function retenirEcritures(ownerUrl: string, table: string): Promise<() => Promise<void>> {
  const sql = postgres(ownerUrl, { max: 1, connection: { application_name: 'delib-test' } });
  const tenue = await sql.reserve();
  await tenue`begin`;
  await tenue`lock table ${sql(table)} in share mode`;
  return async () => {
    await tenue`rollback`;
    tenue.release();
    await sql.end();
  };
}
