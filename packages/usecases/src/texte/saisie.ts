import type { Saisie } from '@delib/domain';
import { z } from 'zod';
import { texteCompare, texteDuDomaine } from './textes';

const epreuve = texteCompare({ min: 1, max: 40 });
// A note is at most « 20,00 », points « 100,00 »; the domain says what is readable.
const nombre = texteCompare({ max: 12 });
const motif = texteDuDomaine({ max: 500 });

/** One entry of a jury, as the portal sends it and as the offline page exports it. */
export const saisieLue: z.ZodType<Saisie> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('relever'), epreuve, note: nombre, motif }),
  z.strictObject({ type: z.literal('annuler_relevement'), epreuve }),
  z.strictObject({ type: z.literal('points'), points: nombre, motif }),
  z.strictObject({ type: z.literal('valider') }),
  z.strictObject({ type: z.literal('devalider') }),
  z.strictObject({ type: z.literal('examiner_livret') }),
  z.strictObject({ type: z.literal('livret_non_examine') }),
]);
