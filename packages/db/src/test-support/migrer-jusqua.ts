import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { openDatabase } from '../client';

const MIGRATIONS = fileURLToPath(new URL('../../../../drizzle', import.meta.url));

/**
 * Brings an empty database to what an earlier release left: the migrations up to one, named, and none after it.
 * @param derniere « 0015_reexamen_en_direct »
 */
export async function migrerJusqua(ownerUrl: string, derniere: string): Promise<void> {
  const dossier = mkdtempSync(join(tmpdir(), 'delib-migrations-'));
  const database = openDatabase(ownerUrl, { max: 1 });
  try {
    cpSync(MIGRATIONS, dossier, { recursive: true });
    const liste = join(dossier, 'meta', '_journal.json');
    const lu: { entries: { tag: string }[] } = JSON.parse(readFileSync(liste, 'utf8'));
    const rang = lu.entries.findIndex(({ tag }) => tag === derniere);
    if (rang < 0) throw new Error(`no migration ${derniere}`);
    writeFileSync(liste, JSON.stringify({ ...lu, entries: lu.entries.slice(0, rang + 1) }));
    await migrate(database.orm, { migrationsFolder: dossier });
  } finally {
    await database.close();
    rmSync(dossier, { recursive: true });
  }
}
