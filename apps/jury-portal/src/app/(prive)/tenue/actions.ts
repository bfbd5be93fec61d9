'use server';

import type { Refus, Result } from '@delib/domain';
import { emarger as emargerMembre } from '@delib/usecases/pv/emarger';
import { enregistrerTenue as enregistrer, lireTenue } from '@delib/usecases/pv/enregistrer-tenue';
import { retirerEmargement as retirer } from '@delib/usecases/pv/retirer-emargement';
import { paragraphesLibres, refusDeSaisie, texteCompare, texteLibre } from '@delib/usecases/texte/textes';
import { z } from 'zod';
import { demanderContexte } from '../../../server/contexte';
import { type TenueVue, toTenueVue } from './tenue-vue';

// Far above what the use case accepts, which says so in words.
const texte = paragraphesLibres({ max: 20_000 });
const demande = z.object({
  tenue: z.object({
    lieu: texteLibre({ max: 300 }),
    // A year of five digits is a date that is refused in words, not a request that fails.
    date: texteCompare({ max: 20 }),
    debut: texteCompare({ max: 20 }),
    fin: texteCompare({ max: 20 }),
    observations: texte,
    incidents: texte,
  }),
  presences: z.record(z.uuid(), z.enum(['present', 'a_distance', 'absent'])),
  versionVue: z.int().min(0),
});

const INVALIDE: Refus = { code: 'saisie_invalide', champ: 'tenue', attendu: 'ce que la page propose' };

export type ReponseTenue =
  | { readonly ok: true; readonly version: number; readonly le: string }
  | { readonly ok: false; readonly refus: Refus; readonly actuelle: TenueVue | null };

/** Saves the sitting; when the other person was faster, gives what they saved, to be shown beside. */
export async function enregistrerTenue(input: unknown): Promise<ReponseTenue> {
  const asked = demande.safeParse(input);
  const contexte = await demanderContexte();
  if (!contexte.ok) return { ...contexte, actuelle: null };
  if (!asked.success) return { ok: false, refus: refusDeSaisie(asked.error, INVALIDE), actuelle: null };
  const { juryId } = contexte.valeur.acteur;
  const done = await enregistrer(contexte.valeur, { juryId, ...asked.data });
  if (done.ok) {
    return { ok: true, version: done.valeur.version, le: contexte.valeur.maintenant.toISOString() };
  }
  if (done.refus.code !== 'modifie_entre_temps') return { ...done, actuelle: null };
  const lue = await lireTenue(contexte.valeur, juryId);
  return { ...done, actuelle: lue.ok && lue.valeur.tenue ? toTenueVue(lue.valeur.tenue) : null };
}

const demandeEmargement = z.object({ membreId: z.uuid(), initiales: texteCompare({ max: 60 }) });

/** « J’atteste et j’émarge »: the initials that the member typed. */
export async function emarger(input: unknown): Promise<Result<{ readonly le: string }>> {
  const asked = demandeEmargement.safeParse(input);
  const contexte = await demanderContexte();
  if (!contexte.ok) return contexte;
  if (!asked.success) {
    const invalide: Refus = {
      code: 'saisie_invalide',
      champ: 'initiales',
      attendu: 'les lettres de vos initiales',
    };
    return { ok: false, refus: refusDeSaisie(asked.error, invalide) };
  }
  const { juryId } = contexte.valeur.acteur;
  return emargerMembre(contexte.valeur, { juryId, ...asked.data });
}

const demandeRetrait = z.object({ membreId: z.uuid(), emargementId: z.uuid() });

/** « Retirer l’émargement ». */
export async function retirerEmargement(input: unknown): Promise<Result<{ readonly membreId: string }>> {
  const asked = demandeRetrait.parse(input);
  const contexte = await demanderContexte();
  if (!contexte.ok) return contexte;
  const { juryId } = contexte.valeur.acteur;
  return retirer(contexte.valeur, { juryId, ...asked });
}
