import { GENERATION, handle, IMPORT_SESSION, type JobHandler } from '@delib/jobs';
import { abandonnerGeneration, executerGeneration } from '@delib/usecases/generation/executer-generation';
import type { MoyensDeGeneration } from '@delib/usecases/generation/moyens';
import { abandonnerImport, executerImport } from '@delib/usecases/import/executer-import';
import type { Logger } from 'pino';

/** Each kind of job and the use case that does it. A log line names the request and the job, never a person. */
export function jobHandlers(moyens: MoyensDeGeneration, logger: Logger): JobHandler[] {
  return [
    handle(
      IMPORT_SESSION,
      async (payload, { jobId, numero }) => {
        const log = logger.child({ ...traces(payload), job: jobId, essai: numero });
        log.info('import begun');
        await executerImport(moyens, payload);
        log.info('import ended');
      },
      async (payload) => {
        logger.error(traces(payload), 'import given up after its last try');
        await abandonnerImport(moyens, payload);
      },
    ),
    handle(
      GENERATION,
      async (payload, { jobId, numero, signal }) => {
        const log = logger.child({ ...traces(payload), job: jobId, essai: numero });
        log.info('generation begun');
        const resultat = await executerGeneration(moyens, payload, { signal });
        log.info({ resultat }, 'generation ended');
      },
      async (payload) => {
        logger.error(traces(payload), 'generation given up after its last try');
        await abandonnerGeneration(moyens, payload);
      },
    ),
  ];
}

function traces({ requete, compteRenduId }: { readonly requete: string; readonly compteRenduId: string }) {
  return { requete, compteRendu: compteRenduId };
}
