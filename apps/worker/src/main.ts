import { readFile } from 'node:fs/promises';
import { openDatabase, STOCKAGE_EN_BASE } from '@delib/db';
import { startWorker } from '@delib/jobs';
import { creerConfiance } from '@delib/usecases';
import pino from 'pino';
import { readEnv } from './env';
import { jobHandlers } from './handlers';

/** An import holds one connection for its transaction and one for its progress; a generation reads while it writes. */
const CONNECTIONS = 6;

const lecture = readEnv(process.env);
if (!lecture.ok) {
  for (const phrase of lecture.phrases) process.stderr.write(`${phrase}\n`);
  process.exit(1);
}
const { databaseUrl, logLevel, racinesFichier, dureeFichiersJours } = lecture.env;
const { urlCentre, urlPortailJury, urlPortailSecours } = lecture.env;
const logger = pino({ level: logLevel, base: { programme: 'worker', pid: process.pid } });
const database = openDatabase(databaseUrl, { max: CONNECTIONS, name: 'delib-worker' });

const racines = await lireRacines(racinesFichier);

try {
  const worker = await startWorker({
    databaseUrl,
    handlers: jobHandlers(
      {
        database,
        maintenant: () => new Date(),
        stockage: STOCKAGE_EN_BASE,
        confiance: creerConfiance(racines),
        adresses: { centre: urlCentre, portailJury: urlPortailJury, portailSecours: urlPortailSecours },
        dureeFichiersJours,
      },
      logger,
    ),
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

/** The certificates of the roots of trust (PEM); without them no PV could be told signed. */
async function lireRacines(fichier: string): Promise<readonly string[]> {
  const pem = await readFile(fichier, 'latin1').catch(() => '');
  const racines = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g);
  if (racines) return racines;
  process.stderr.write(
    'RACINES_FICHIER doit désigner un fichier lisible, avec au moins un certificat PEM.\n',
  );
  process.exit(1);
}
