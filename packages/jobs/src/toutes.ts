import type { JobDefinition } from './definition';
import { GENERATION } from './generation';
import { IMPORT_SESSION } from './import-session';

/** Every kind of job there is. `installJobs` makes their queues. */
export const JOBS: readonly JobDefinition<string, never>[] = [
  IMPORT_SESSION as unknown as JobDefinition<string, never>,
  GENERATION as unknown as JobDefinition<string, never>,
];
