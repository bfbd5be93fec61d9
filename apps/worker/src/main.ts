import { openDatabase } from '@delib/db';
import { startWorker } from '@delib/jobs';
import pino from 'pino';
import { readEnv } from './env';
import { jobHandlers } from './handlers';

/** An import holds one connection for its transaction and one for its progress. */
const CONNECTIONS = 4;

const lecture = readEnv(process.env);
if (!lecture.ok) {
  for (const phrase of lecture.phrases) process.stderr.write(`${phrase}\n`);
  process.exit(1);
}
const { databaseUrl, logLevel } = lecture.env;
const logger = pino({ level: logLevel, base: { programme: 'worker', pid: process.pid } });
const database = openDatabase(databaseUrl, { max: CONNECTIONS, name: 'delib-worker' });

try {
  const worker = await startWorker({
    databaseUrl,
    handlers: jobHandlers(database, logger, () => new Date()),
    onError: (err, { name, jobId }) => logger.error({ err, tache: name, job: jobId }, 'job failed'),
  });
  logger.info('worker started');

  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'worker stopping: the job under way is ended first');
    await worker.stop();
    await database.close();
    logger.info('worker stopped');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
} catch (err) {
  logger.fatal({ err }, 'worker cannot start: is the database there, migrated, with its queue installed?');
  await database.close();
  process.exit(1);
}
