import { type Db, PgBoss } from 'pg-boss';
import { abandonQueue, type JobDefinition } from './definition';
import { JOBS } from './toutes';

/** pg-boss keeps its tables in a schema of its own; migration 0002 says who may do what in it. */
const SCHEMA = 'pgboss';

/** What every instance of ours has in common: nobody but `installJobs` touches the schema itself. */
const PASSIVE = {
  schema: SCHEMA,
  migrate: false,
  createSchema: false,
  schedule: false,
  supervise: false,
  registerInstance: false,
  // Rebuilding indexes and reading vacuum statistics belong to the owner of the tables.
  reindex: false,
  monitorVacuum: false,
} as const;

/**
 * Makes the queue's tables and one queue per kind of job, or brings them up to date. Run as the owner, after
 * `migrate` and next to it; safe to run again and from two processes at once.
 */
export async function installJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ ...PASSIVE, connectionString: ownerUrl, max: 1, migrate: true });
  const errors: Error[] = [];
  boss.on('error', (error) => errors.push(error));
  await boss.start();
  try {
    for (const { name, politique } of JOBS) {
      await boss.createQueue(abandonQueue(name));
      const options = {
        retryLimit: politique.reprises,
        retryDelay: politique.delaiSecondes,
        retryBackoff: true,
        expireInSeconds: politique.dureeMaximaleSecondes,
        heartbeatSeconds: politique.silenceSecondes,
        deadLetter: abandonQueue(name),
        // Wakes the workers at once; they poll as well, so that a lost notice costs seconds, not the job.
        notify: true,
      };
      await boss.createQueue(name, options);
      await boss.updateQueue(name, options);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  const [first] = errors;
  if (first) throw first;
}

/**
 * Puts a job into the caller's own transaction: the act and the job that follows from it are committed
 * together or not at all, so that no act waits for a job nobody has, and no job runs for an act undone.
 * @param executeur runs pg-boss's statements on the connection of the transaction (`executeurSql(tx)`)
 */
export async function enqueue<Name extends string, Payload extends object>(
  executeur: Db,
  { name, payload }: JobDefinition<Name, Payload>,
  values: Payload,
): Promise<string> {
  // An instance for the time of one statement: pg-boss binds its cache of queues to one connection, and a
  // pool of its own in each app would enqueue outside the transaction. It costs three short queries.
  const boss = new PgBoss({ ...PASSIVE, db: executeur, useListenNotify: true });
  boss.on('error', () => {});
  await boss.start();
  try {
    const id = await boss.send(name, payload.parse(values), { db: executeur });
    if (!id) throw new Error(`the queue ${name} took no job`);
    return id;
  } finally {
    await boss.stop({ graceful: false, close: false });
  }
}
