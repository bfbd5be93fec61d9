import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@delib/db/migrate';
import { construire } from '@delib/hors-ligne/construire';
import {
  createDatabase,
  dropDatabase,
  dropStaleDatabases,
  ensureApplicationRoles,
  startEmbeddedPostgres,
} from '@delib/postgres-local';
import type { TestProject } from 'vitest/node';
import { TEST_DATABASE_PREFIX } from './database-names';

const A_DAY = 24 * 3600 * 1000;

/**
 * Before the first database test: one server for the run (embedded, or `DATABASE_URL`) with one migrated
 * database that each test file copies; the offline page, that a plan de secours holds, is built. What is given back
 * undoes it all.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await construire();
  const given = process.env.DATABASE_URL;
  const embedded = given
    ? null
    : await startEmbeddedPostgres({
        dir: mkdtempSync(join(tmpdir(), 'delib-tests-')),
        port: 0,
        durable: false,
      });
  const url = given ?? embedded?.url;
  if (!url) throw new Error('no server URL');
  try {
    const now = Date.now();
    await dropStaleDatabases(url, TEST_DATABASE_PREFIX, new Date(now - A_DAY));
    await ensureApplicationRoles(url);
    const template = `${TEST_DATABASE_PREFIX}${now}_${process.pid}_modele`;
    await migrate(await createDatabase(url, template));
    project.provide('postgres', { url, template });
    return async () => {
      await dropDatabase(url, template);
      await embedded?.stop();
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}
