import { PgBoss } from 'pg-boss';
import { abandonQueue, type JobDefinition } from './definition';

/** One taking-up of a job. */
export interface Essai {
  readonly jobId: string;
  /** 1 for the first; more when a worker died or threw before. */
  readonly numero: number;
  /** Aborted when the job was given to another worker, or this one stops. */
  readonly signal: AbortSignal;
}

/** What a program does with one kind of job. */
export interface JobHandler {
  readonly definition: JobDefinition<string, never>;
  readonly executer: (payload: never, essai: Essai) => Promise<void>;
  /** Every taking-up failed: tell whoever asked. */
  readonly abandonner: (payload: never) => Promise<void>;
}

/** Ties a definition to what is done with it, with the payload's type checked. */
export function handle<Name extends string, Payload extends object>(
  definition: JobDefinition<Name, Payload>,
  executer: (payload: Payload, essai: Essai) => Promise<void>,
  abandonner: (payload: Payload) => Promise<void>,
): JobHandler {
  return { definition, executer, abandonner } as unknown as JobHandler;
}

export interface WorkerOptions {
  /** URL of the worker's own role. */
  readonly databaseUrl: string;
  readonly handlers: readonly JobHandler[];
  /** Trouble of the queue itself, or a handler that threw. */
  readonly onError: (error: unknown, job: { readonly name: string; readonly jobId?: string }) => void;
  /** How often dead workers are looked for. Seconds. */
  readonly surveillanceSecondes?: number;
}

export interface Worker {
  /** Lets the job under way end (30 seconds at most), then leaves; what is not ended is taken up elsewhere. */
  readonly stop: () => Promise<void>;
}

/**
 * Takes jobs up until stopped. Any number of workers may run against one database: each job is held by one at
 * a time, and a worker that gives no sign of life loses its job to another.
 */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const surveillance = options.surveillanceSecondes ?? 10;
  const boss = new PgBoss({
    connectionString: options.databaseUrl,
    schema: 'pgboss',
    max: 4,
    migrate: false,
    createSchema: false,
    schedule: false,
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
    useListenNotify: true,
    supervise: true,
    superviseIntervalSeconds: surveillance,
    monitorIntervalSeconds: surveillance,
  });
  boss.on('error', (error) => options.onError(error, { name: 'pg-boss' }));
  try {
    await boss.start();
    await prendre(boss, options);
  } catch (error) {
    // Its database is away: whoever tries again opens another, and this one leaves nothing behind.
    await boss.stop({ graceful: false }).catch(() => {});
    throw error;
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 30_000 }) };
}

async function prendre(boss: PgBoss, options: WorkerOptions): Promise<void> {
  for (const { definition, executer, abandonner } of options.handlers) {
    const { name } = definition;
    await boss.work<object>(name, { notifyPollingIntervalSeconds: 5 }, async ([job]) => {
      if (!job) return;
      const payload = definition.payload.parse(job.data);
      try {
        await executer(payload, { jobId: job.id, numero: job.retryCount + 1, signal: job.signal });
      } catch (error) {
        options.onError(error, { name, jobId: job.id });
        throw error;
      }
    });
    await boss.work<object>(abandonQueue(name), { pollingIntervalSeconds: 2 }, async ([job]) => {
      if (job) await abandonner(definition.payload.parse(job.data));
    });
  }
}
