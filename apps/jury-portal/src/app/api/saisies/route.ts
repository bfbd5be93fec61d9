import { saisirDecision } from '@delib/usecases/deliberation/saisir-decision';
import { saisieLue } from '@delib/usecases/texte/saisie';
import { refuserMethodes } from '@delib/web/methodes';
import { estDeNotreSite } from '@delib/web/origine';
import { surPanne } from '@delib/web/panne';
import { z } from 'zod';
import { toCandidatVu } from '../../../deliberation/candidat';
import type { Reponse } from '../../../deliberation/magasin-types';
import { demanderContexte } from '../../../server/contexte';
import { env } from '../../../server/env';

const demandes = z
  .array(
    z.object({
      cle: z.uuid(),
      candidatId: z.uuid(),
      versionVue: z.int().min(0),
      saisies: z.array(saisieLue).min(1).max(60),
    }),
  )
  .max(100);

/**
 * Saves entries in order, each candidate on its own. The jury is that of the session, whatever the browser says.
 * A route and not an action: Next runs actions one after the other, so that one lost in a bad network would hold every
 * later entry back, and none can be given up.
 */
export const POST = surPanne(async function POST(request: Request): Promise<Response> {
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
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('POST');
