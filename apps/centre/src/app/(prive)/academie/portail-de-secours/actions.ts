'use server';

import { findActivite } from '@delib/domain';
import { phraseRefus } from '@delib/francais';
import { reglerPortailSecours as regler } from '@delib/usecases/plan-secours/portail-secours';
import { texteDuDomaine } from '@delib/usecases/texte/textes';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { demanderActivite } from '../../../../server/garde';

const LONGUEUR_MAXIMALE = 500;
const demande = z.object({ autorise: z.boolean(), motif: texteDuDomaine({ max: LONGUEUR_MAXIMALE }) });

/** What the page shows once it is done, or the refusal as a sentence. */
export type ReponsePortail =
  | { readonly ok: true; readonly sessionsFermees: number }
  | { readonly ok: false; readonly phrase: string };

/** Authorises the portail de secours of the académie, or withdraws it. */
export async function reglerPortailSecours(saisie: z.input<typeof demande>): Promise<ReponsePortail> {
  const contexte = await demanderActivite('portail_de_secours');
  if (!contexte.ok) return { ok: false, phrase: phraseRefus(contexte.refus) };
  const lue = demande.safeParse(saisie);
  if (!lue.success) return { ok: false, phrase: phraseRefus({ code: 'introuvable' }) };
  const result = await regler(contexte.valeur, lue.data);
  if (!result.ok) return { ok: false, phrase: phraseRefus(result.refus) };
  revalidatePath(findActivite('portail_de_secours').chemin);
  return { ok: true, sessionsFermees: result.valeur.sessionsFermees };
}
