import {
  type ApplicationRole,
  createDatabase,
  dropDatabase,
  setReachable,
  urlOfRole,
} from '@delib/postgres-local';
import { inject } from 'vitest';
import { TEST_DATABASE_PREFIX } from './database-names';

/** A database of one test file: migrated, empty, nobody else's. */
export interface EphemeralDatabase {
  readonly name: string;
  /** Owner's URL: may do everything, goes through no row-level security but the forced one. */
  readonly ownerUrl: string;
  /** URL of each program's own role. */
  readonly urls: Readonly<Record<ApplicationRole, string>>;
  /** As when its server stops, for a test that serves several; and starts again. */
  readonly setReachable: (reachable: boolean) => Promise<void>;
  /** Drops the database, cutting who is still connected. */
  readonly close: () => Promise<void>;
}

let count = 0;

/**
 * Copies the migrated database of this run. To be called in a `*.db.test.ts` only (the global setup of the
 * « base » project brings the server), in a `beforeAll`, and closed in the `afterAll`.
 */
export function openEphemeralDatabase(): Promise<EphemeralDatabase> {
  return open(inject('postgres').template);
}

/** One with nothing in it, not even a schema, for a test of the migrations themselves. */
export function openEmptyDatabase(): Promise<EphemeralDatabase> {
  return open();
}

async function open(template?: string): Promise<EphemeralDatabase> {
  const { url } = inject('postgres');
  count += 1;
  const name = `${TEST_DATABASE_PREFIX}${Date.now()}_${process.pid}_${count}`;
  const ownerUrl = await createDatabase(url, name, template);
  return {
    name,
    ownerUrl,
    urls: {
      centre: urlOfRole(ownerUrl, 'centre'),
      jury: urlOfRole(ownerUrl, 'jury'),
      worker: urlOfRole(ownerUrl, 'worker'),
    },
    setReachable: (reachable) => setReachable(url, name, reachable),
    close: () => dropDatabase(url, name),
  };
}
