import { z } from 'zod';
import type { JobDefinition } from './definition';
import { gestionnaireDemandeur } from './demandeur';

const payload = z.object({
  compteRenduId: z.uuid(),
  /** The turn of the compte-rendu this job is for; jobs put in the queue before turns were counted are of the first. */
  tour: z.number().int().min(1).default(1),
  demandeur: gestionnaireDemandeur,
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
