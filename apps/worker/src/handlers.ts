import type { Database } from '@delib/db';
import { handle, IMPORT_SESSION, type JobHandler } from '@delib/jobs';
import { abandonnerImport, executerImport } from '@delib/usecases';
import type { Logger } from 'pino';

/** Each kind of job and the use case that does it. A log line names the request and the job, never a person. */
export function jobHandlers(database: Database, logger: Logger, maintenant: () => Date): JobHandler[] {
  const moyens = { database, maintenant };
  return [
    handle(
      IMPORT_SESSION,
      async (payload, { jobId, numero }) => {
        const { requete, compteRenduId: compteRendu } = payload;
        const log = logger.child({ requete, job: jobId, compteRendu, essai: numero });
        log.info('import begun');
        await executerImport(moyens, payload, numero);
        log.info('import ended');
      },
      async (payload) => {
        logger.error(
          { requete: payload.requete, compteRendu: payload.compteRenduId },
          'import given up after its last try',
        );
        await abandonnerImport(moyens, payload);
      },
    ),
  ];
}
