'use server';

import { phraseRefus } from '@delib/francais';
import {
  comparerReprise as comparer,
  reprendreDecisions as reprendre,
} from '@delib/usecases/plan-secours/reprendre-decisions';
import { texteCompare } from '@delib/usecases/texte/textes';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { demanderContexte } from '../../../server/contexte';
import { type RepriseVue, toRepriseVue } from './reprise-vue';

/** The bytes as they were chosen: what they are is said by the reader of the use case. */
const octets = z.instanceof(Uint8Array);
const demande = z.object({
  octets,
  candidats: z
    .array(z.object({ numeroAnonymat: texteCompare({ max: 40 }), versionVue: z.int().min(0) }))
    .min(1)
    .max(1000),
});

type Reponse<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly phrase: string };

const ILLISIBLE = { code: 'export_illisible', cause: 'autre_format' } as const;

/** Holds a file against the jury of the session; writes nothing. */
export async function comparerReprise(fichier: Uint8Array): Promise<Reponse<{ readonly vue: RepriseVue }>> {
  const contexte = await demanderContexte();
  if (!contexte.ok) return { ok: false, phrase: phraseRefus(contexte.refus) };
  const lu = octets.safeParse(fichier);
  if (!lu.success) return { ok: false, phrase: phraseRefus(ILLISIBLE) };
  const lue = await comparer(contexte.valeur, contexte.valeur.acteur.juryId, lu.data);
  return lue.ok ? { ok: true, vue: toRepriseVue(lue.valeur) } : { ok: false, phrase: phraseRefus(lue.refus) };
}

/** « Reprendre ces décisions »: all the chosen candidates, or none. */
export async function reprendreDecisions(
  saisie: z.input<typeof demande>,
): Promise<Reponse<{ readonly repris: readonly string[] }>> {
  const contexte = await demanderContexte();
  if (!contexte.ok) return { ok: false, phrase: phraseRefus(contexte.refus) };
  const lue = demande.safeParse(saisie);
  if (!lue.success) return { ok: false, phrase: phraseRefus(ILLISIBLE) };
  const { juryId } = contexte.valeur.acteur;
  const result = await reprendre(contexte.valeur, { juryId, ...lue.data });
  if (!result.ok) return { ok: false, phrase: phraseRefus(result.refus) };
  revalidatePath('/', 'layout');
  return { ok: true, repris: result.valeur.repris };
}
