import { z } from 'zod';
import type { JobDefinition } from './definition';
import { demandeur } from './demandeur';

const payload = z.object({
  compteRenduId: z.uuid(),
  /** The turn of the compte-rendu this job is for: it does nothing once another was asked. */
  tour: z.number().int().min(1),
  demandeur: demandeur,
  /** Request id of the person's click: the worker's logs and journal lines carry it on. */
  requete: z.string(),
});

export type PayloadGeneration = z.infer<typeof payload>;

/**
 * Makes the documents that a compte-rendu asks for, whatever the activity. Two hours are ten times what the
 * largest centre needs; a worker that says nothing for fifteen seconds is held dead.
 */
export const GENERATION = {
  name: 'generation',
  payload,
  politique: { reprises: 2, delaiSecondes: 1, dureeMaximaleSecondes: 7200, silenceSecondes: 15 },
} as const satisfies JobDefinition<'generation', PayloadGeneration>;
