'use server';

import type { Refus } from '@delib/domain';
import { enregistrerTenue, lireTenue } from '@delib/usecases/pv/enregistrer-tenue';
import { z } from 'zod';
import { demanderContexte } from '../../../server/contexte';
import { type TenueVue, toTenueVue } from './tenue-vue';

// Far above what the use case accepts, which says so in words.
const texte = z.string().max(20_000);
const demande = z.object({
  tenue: z.object({
    lieu: z.string().trim().max(300),
    // A year of five digits is a date that is refused in words, not a request that fails.
    date: z.string().max(20),
    debut: z.string().max(20),
    fin: z.string().max(20),
    observations: texte,
    incidents: texte,
  }),
  presences: z.record(z.uuid(), z.enum(['present', 'a_distance', 'absent'])),
  versionVue: z.int().min(0),
});

export type ReponseTenue =
  | { readonly ok: true; readonly version: number; readonly le: string }
  | { readonly ok: false; readonly refus: Refus; readonly actuelle: TenueVue | null };

/** Saves the sitting; when the other person was faster, gives what they saved, to be shown beside. */
export async function enregistrerLaTenue(input: unknown): Promise<ReponseTenue> {
  const asked = demande.parse(input);
  const contexte = await demanderContexte();
  if (!contexte.ok) return { ...contexte, actuelle: null };
  const { juryId } = contexte.valeur.acteur;
  const done = await enregistrerTenue(contexte.valeur, { juryId, ...asked });
  if (done.ok) {
    return { ok: true, version: done.valeur.version, le: contexte.valeur.maintenant.toISOString() };
  }
  if (done.refus.code !== 'modifie_entre_temps') return { ...done, actuelle: null };
  const lue = await lireTenue(contexte.valeur, juryId);
  return { ...done, actuelle: lue.ok && lue.valeur.tenue ? toTenueVue(lue.valeur.tenue) : null };
}
