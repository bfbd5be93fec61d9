'use server';

import { phraseRefus } from '@delib/francais';
import { reglerPublication as regler } from '@delib/usecases/publication/regler-publication';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { demanderActivite } from '../../../../server/garde';

const demande = z.object({
  sessionId: z.uuid(),
  groupe: z.union([z.literal(1), z.literal(2)]),
  ouvert: z.boolean(),
});

/** Opens or closes the service. @returns the refusal as a sentence, or `null` */
export async function reglerPublication(saisie: z.input<typeof demande>): Promise<string | null> {
  const contexte = await demanderActivite('service_publication');
  if (!contexte.ok) return phraseRefus(contexte.refus);
  const lue = demande.safeParse(saisie);
  if (!lue.success) return phraseRefus({ code: 'introuvable' });
  const result = await regler(contexte.valeur, lue.data);
  if (!result.ok) return phraseRefus(result.refus);
  // The answer carries the page as it now is: what is shown and what is stored never differ.
  revalidatePath('/academie/publication');
  return null;
}
