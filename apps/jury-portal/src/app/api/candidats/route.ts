import { lireCandidats } from '@delib/usecases/deliberation/lire-candidats';
import { refuserMethodes } from '@delib/web/methodes';
import { surPanne } from '@delib/web/panne';
import { z } from 'zod';
import { toCandidatsVus } from '../../../deliberation/candidat';
import type { CandidatsRelus } from '../../../deliberation/relecture';
import { demanderContexte } from '../../../server/contexte';

const demande = z.array(z.uuid()).min(1).max(50);

/** Some candidates of the reader's jury as they stand: `?id=…&id=…`. One of another jury is as unknown as none. */
export const GET = surPanne(async function GET(request: Request): Promise<Response> {
  const ids = demande.safeParse(new URL(request.url).searchParams.getAll('id'));
  if (!ids.success) return new Response(null, { status: 400 });
  const contexte = await demanderContexte();
  if (!contexte.ok) return Response.json(contexte, { status: 401 });
  const lus = await lireCandidats(contexte.valeur, contexte.valeur.acteur.juryId, ids.data);
  if (!lus.ok) return Response.json(lus, { status: 409 });
  const relus: CandidatsRelus = {
    candidats: toCandidatsVus(lus.valeur.candidats),
    changements: lus.valeur.changements,
  };
  return Response.json(relus);
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('GET');
