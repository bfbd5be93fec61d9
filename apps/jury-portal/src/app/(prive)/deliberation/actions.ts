'use server';

import type { Refus } from '@delib/domain';
import { lireDeliberation } from '@delib/usecases/deliberation/lire-deliberation';
import { saisirDecision } from '@delib/usecases/deliberation/saisir-decision';
import { validerCasClairs } from '@delib/usecases/deliberation/valider-cas-clairs';
import { z } from 'zod';
import { type CandidatVu, toCandidatsVus, toCandidatVu } from '../../../deliberation/candidat';
import type { Annulable, Reponse } from '../../../deliberation/magasin-types';
import { demanderContexte } from '../../../server/contexte';

const code = z.string().min(1).max(20);
// A note is at most « 20,00 », points « 100,00 »; the domain says what is readable.
const nombre = z.string().max(12);
const motif = z.string().max(500);
const saisie = z.discriminatedUnion('type', [
  z.object({ type: z.literal('relever'), epreuve: code, note: nombre, motif }),
  z.object({ type: z.literal('annuler_relevement'), epreuve: code }),
  z.object({ type: z.literal('points'), points: nombre, motif }),
  z.object({ type: z.literal('valider') }),
  z.object({ type: z.literal('devalider') }),
  z.object({ type: z.literal('examiner_livret') }),
  z.object({ type: z.literal('livret_non_examine') }),
]);
const demandes = z
  .array(
    z.object({
      candidatId: z.uuid(),
      versionVue: z.int().min(0),
      saisies: z.array(saisie).min(1).max(60),
    }),
  )
  .max(100);

/**
 * Saves entries in order, each candidate on its own. The jury is that of the session, whatever the browser says.
 * A session that ended is a refusal of each: what was entered stays in the page.
 */
export async function enregistrerSaisies(input: unknown): Promise<readonly Reponse[]> {
  const asked = demandes.parse(input);
  const contexte = await demanderContexte();
  if (!contexte.ok) return asked.map(() => ({ ok: false, refus: contexte.refus, actuel: null }));
  const { juryId } = contexte.valeur.acteur;
  const reponses: Reponse[] = [];
  for (const demande of asked) {
    const reponse = await saisirDecision(contexte.valeur, { juryId, ...demande });
    if (reponse.ok) {
      const candidat = toCandidatVu(reponse.candidat);
      if (!candidat) throw new Error('a candidate was saved without a deliberation');
      reponses.push({ ok: true, candidat, inverses: reponse.inverses });
    } else {
      const { refus, actuel } = reponse;
      reponses.push({ ok: false, refus, actuel: actuel && toCandidatVu(actuel) });
    }
  }
  return reponses;
}

/** « Valider les cas clairs »: the candidates as they now stand, and what takes the whole act back. */
export async function validerLesCasClairs(): Promise<
  | {
      readonly ok: true;
      readonly candidats: readonly CandidatVu[];
      readonly etapes: Annulable['etapes'];
      readonly le: string;
    }
  | { readonly ok: false; readonly refus: Refus }
> {
  const contexte = await demanderContexte();
  if (!contexte.ok) return contexte;
  const { juryId } = contexte.valeur.acteur;
  const valides = await validerCasClairs(contexte.valeur, juryId);
  if (!valides.ok) return valides;
  const lue = await lireDeliberation(contexte.valeur, juryId);
  if (!lue.ok) return lue;
  return {
    ok: true,
    candidats: toCandidatsVus(lue.valeur.candidats),
    etapes: valides.valeur.candidats.map(({ candidatId }) => ({
      candidatId,
      saisies: [{ type: 'devalider' }],
    })),
    le: contexte.valeur.maintenant.toISOString(),
  };
}
