import { startWorker } from '@delib/jobs';
import type { MoyensDeGeneration } from '@delib/usecases/generation/moyens';
import type { Logger } from 'pino';
import { jobHandlers } from './handlers';
import { startMenage } from './menage';
import { startVerificationPv } from './verification-pv';

/** One database that a worker does the jobs of. */
export interface BaseServie {
  readonly url: string;
  readonly moyens: MoyensDeGeneration;
  readonly logger: Logger;
}

/**
 * Takes up the jobs of one database, erases its expired files and verifies its PVs. Rejects while it cannot be reached, and
 * holds nothing then; one that goes away later is asked again by itself until it is back.
 * @returns how to stop: the job under way is ended first
 */
async function servirBase({ url, moyens, logger }: BaseServie): Promise<() => Promise<void>> {
  const worker = await startWorker({
    databaseUrl: url,
    handlers: jobHandlers(moyens, logger),
    onError: (err, { name, jobId }) => logger.error({ err, tache: name, job: jobId }, 'job failed'),
  });
  const arreterMenage = startMenage(moyens, logger);
  const arreterVerification = startVerificationPv(moyens, logger);
  return async () => {
    arreterMenage();
    arreterVerification();
    await worker.stop();
    await moyens.database.close();
  };
}

/** A database that was away at the start is asked again so often. Milliseconds. */
const NOUVEL_ESSAI = 10_000;

/**
 * Serves every database, each by itself: one that is away keeps nothing from the others, and is served once it is there.
 * @returns how to stop them all. Rejects with the first trouble when none can be served.
 */
export async function servirBases(servies: readonly BaseServie[]): Promise<() => Promise<void>> {
  const arrets: (() => Promise<void>)[] = [];
  const attentes = new Set<ReturnType<typeof setTimeout>>();
  let arrete = false;
  const servir = async (servie: BaseServie) => {
    const arreter = await servirBase(servie);
    if (arrete) await arreter();
    else arrets.push(arreter);
  };
  const reessayer = (servie: BaseServie) => {
    const attente = setTimeout(async () => {
      attentes.delete(attente);
      try {
        await servir(servie);
        servie.logger.info('database served');
      } catch {
        if (!arrete) reessayer(servie);
      }
    }, NOUVEL_ESSAI);
    attentes.add(attente);
  };
  const debuts = await Promise.allSettled(servies.map(servir));
  const echecs = debuts.flatMap((debut) => (debut.status === 'rejected' ? [debut.reason] : []));
  if (echecs.length === servies.length) throw echecs[0];
  for (const [rang, debut] of debuts.entries()) {
    const servie = servies[rang];
    if (!servie || debut.status === 'fulfilled') continue;
    servie.logger.error({ err: debut.reason }, 'database away: asked again until it is there');
    reessayer(servie);
  }
  return async () => {
    arrete = true;
    for (const attente of attentes) clearTimeout(attente);
    await Promise.all(arrets.map((arreter) => arreter()));
  };
}
