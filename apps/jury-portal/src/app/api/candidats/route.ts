import { lireDeliberation } from '@delib/usecases/deliberation/lire-deliberation';
import { z } from 'zod';
import { toCandidatsVus } from '../../../deliberation/candidat';
import type { CandidatsRelus } from '../../../deliberation/relecture';
import { demanderContexte } from '../../../server/contexte';

const demande = z.array(z.uuid()).min(1).max(50);

/** Some candidates of the reader's jury as they stand: `?id=…&id=…`. One of another jury is as unknown as none. */
export async function GET(request: Request): Promise<Response> {
  const ids = demande.safeParse(new URL(request.url).searchParams.getAll('id'));
  if (!ids.success) return new Response(null, { status: 400 });
  const contexte = await demanderContexte();
  if (!contexte.ok) return Response.json(contexte, { status: 401 });
  const lue = await lireDeliberation(contexte.valeur, contexte.valeur.acteur.juryId, ids.data);
  if (!lue.ok) return Response.json(lue, { status: 409 });
  const relus: CandidatsRelus = {
    candidats: toCandidatsVus(lue.valeur.candidats),
    changements: lue.valeur.changements.length,
  };
  return Response.json(relus);
}
