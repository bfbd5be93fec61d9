import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@delib/db/migrate';
import {
  type ApplicationRole,
  ensureApplicationRoles,
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
  urlOfRole,
} from '@delib/postgres-local';

/** A server of one test alone, which writes to disk as in production and may be made to crash. */
export interface ServerToCrash {
  /** Migrated. */
  readonly ownerUrl: string;
  readonly urlOf: (role: ApplicationRole) => string;
  readonly remove: () => Promise<void>;
}

export async function startServerToCrash(): Promise<ServerToCrash> {
  const dir = mkdtempSync(join(tmpdir(), 'delib-panne-'));
  const { url, stop } = await startEmbeddedPostgres({ dir, port: 0, durable: true });
  await ensureApplicationRoles(url);
  await migrate(url);
  return {
    ownerUrl: url,
    urlOf: (role) => urlOfRole(url, role),
    remove: async () => {
      await stop();
      await removeEmbeddedPostgres(dir);
    },
  };
}
