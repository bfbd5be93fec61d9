import { access, readFile } from 'node:fs/promises';
import { openDatabase, ouvrirStockage } from '@delib/db';
import type { GenerateurDeclare } from '@delib/usecases/generation/generateur';
import { creerConfiance } from '@delib/usecases/pv/confiance';
import pino from 'pino';
import { readEnv } from './env';
import { type BaseServie, servirBases } from './servir-bases';

/** An import holds one connection for its transaction and one for its progress; a generation reads while it writes. */
const CONNECTIONS = 6;

/**
 * The worker, until a signal ends it: stops with French sentences when its environment is not what it needs.
 * @param generateurs by default those of the product; a test brings its own
 */
export async function demarrer(generateurs?: readonly GenerateurDeclare[]): Promise<void> {
  const lecture = readEnv(process.env);
  if (!lecture.ok) return renoncer(lecture.phrases);
  const { adresses, logLevel, racinesFichier, dureeFichiersJours, s3 } = lecture.env;
  const { urlCentre, urlPortailJury, urlPortailSecours, pageHorsLigneFichier } = lecture.env;
  const racines = await lireRacines(racinesFichier);
  if (!racines) {
    return renoncer(['RACINES_FICHIER doit désigner un fichier lisible, avec au moins un certificat PEM.']);
  }
  if (!(await estLisible(pageHorsLigneFichier))) {
    return renoncer([
      'La page hors ligne n’est pas construite : lancez « npm run build --workspace apps/hors-ligne », ou donnez son chemin par PAGE_HORS_LIGNE_FICHIER.',
    ]);
  }
  const logger = pino({ level: logLevel, base: { programme: 'worker', pid: process.pid } });
  const communs = {
    maintenant: () => new Date(),
    stockage: ouvrirStockage(s3),
    confiance: creerConfiance(racines),
    adresses: { centre: urlCentre, portailJury: urlPortailJury, portailSecours: urlPortailSecours },
    pageHorsLigne: () => readFile(pageHorsLigneFichier, 'utf8'),
    dureeFichiersJours,
    generateurs,
  };
  const servies = [...adresses].map(
    ([nom, url]): BaseServie => ({
      url,
      moyens: { ...communs, database: openDatabase(url, { max: CONNECTIONS, name: 'delib-worker' }) },
      logger: nom === '' ? logger : logger.child({ base: nom }),
    }),
  );

  try {
    const arreter = await servirBases(servies);
    logger.info('worker started');

    let stopping = false;
    const stop = async (signal: string) => {
      if (stopping) return;
      stopping = true;
      logger.info({ signal }, 'worker stopping: the job under way is ended first');
      await arreter();
      logger.info('worker stopped');
      process.exit(0);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
  } catch (err) {
    logger.fatal({ err }, 'worker cannot start: is the database there, migrated, with its queue installed?');
    process.exit(1);
  }
}

function renoncer(phrases: readonly string[]): never {
  for (const phrase of phrases) process.stderr.write(`${phrase}\n`);
  process.exit(1);
}

async function estLisible(fichier: string): Promise<boolean> {
  return access(fichier).then(
    () => true,
    () => false,
  );
}

/** The certificates of the roots of trust (PEM); without them no PV could be told signed. */
async function lireRacines(fichier: string): Promise<readonly string[] | null> {
  const pem = await readFile(fichier, 'latin1').catch(() => '');
  return pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g);
}
