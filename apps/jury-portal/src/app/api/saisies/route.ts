import { saisirDecision } from '@delib/usecases/deliberation/saisir-decision';
import { texteCompare, texteDuDomaine } from '@delib/usecases/saisie-texte/textes';
import { estDeNotreSite } from '@delib/web/origine';
import { z } from 'zod';
import { toCandidatVu } from '../../../deliberation/candidat';
import type { Reponse } from '../../../deliberation/magasin-types';
import { demanderContexte } from '../../../server/contexte';
import { env } from '../../../server/env';

const code = texteCompare({ min: 1, max: 20 });
// A note is at most « 20,00 », points « 100,00 »; the domain says what is readable.
const nombre = texteCompare({ max: 12 });
const motif = texteDuDomaine({ max: 500 });
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
 * A route and not an action: Next runs actions one after the other, so that one lost in a bad network would hold every
 * later entry back, and none can be given up.
 */
export async function POST(request: Request): Promise<Response> {
  const json = request.headers.get('content-type')?.startsWith('application/json') ?? false;
  if (!json || !estDeNotreSite(request, env().NEXTAUTH_URL)) return new Response(null, { status: 403 });
  const asked = demandes.safeParse(await request.json().catch(() => null));
  if (!asked.success) return new Response(null, { status: 400 });
  const contexte = await demanderContexte();
  if (!contexte.ok) return Response.json(contexte, { status: 401 });
  const { juryId } = contexte.valeur.acteur;
  const reponses: Reponse[] = [];
  for (const demande of asked.data) {
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
  return Response.json(reponses);
}
