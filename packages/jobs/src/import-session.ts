import { z } from 'zod';
import type { JobDefinition } from './definition';

/** The gestionnaire the job acts as: who asked, so that row-level security and the journal name them. */
const demandeur = z.object({
  agentId: z.string().min(1),
  academieId: z.string().min(1),
  connexionId: z.string().min(1),
  prenom: z.string(),
  nom: z.string(),
});

const payload = z.object({
  compteRenduId: z.uuid(),
  demandeur,
  /** Request id of the person's click: the worker's logs and journal lines carry it on. */
  requete: z.string(),
  /** True once the differences were shown and the gestionnaire confirmed them. */
  confirme: z.boolean(),
});

export type PayloadImportSession = z.infer<typeof payload>;

/**
 * Reads the files of a session and imports them. Taken up again quickly (a person waits before the screen) and
 * not often: an import that kills its worker three times would do so a fourth time.
 */
export const IMPORT_SESSION = {
  name: 'import-session',
  payload,
  politique: { reprises: 2, delaiSecondes: 1, dureeMaximaleSecondes: 3600, silenceSecondes: 15 },
} as const satisfies JobDefinition<'import-session', PayloadImportSession>;

/** Every kind of job there is. `installJobs` makes their queues. */
export const JOBS: readonly JobDefinition<string, never>[] = [
  IMPORT_SESSION as unknown as JobDefinition<string, never>,
];
