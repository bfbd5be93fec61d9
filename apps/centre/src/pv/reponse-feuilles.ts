import { renderFeuillesEmargement } from '@delib/documents';
import type { Groupe } from '@delib/domain';
import { editerFeuillesEmargement } from '@delib/usecases/pv/editer-feuilles-emargement';
import { fichierReponse, refusReponse } from '@delib/web/reponses';
import { z } from 'zod';
import { SUIVI_PV } from '../jury/adresses';
import { demanderActivite } from '../server/garde';

const adresse = z.object({ session: z.uuid(), centre: z.uuid() });

/** The feuilles d'émargement of all the jurys of one centre, in one file. Journaled. */
export async function repondreFeuilles(groupe: Groupe, request: Request): Promise<Response> {
  const contexte = await demanderActivite(SUIVI_PV[groupe]);
  if (!contexte.ok) return refusReponse(contexte.refus);
  const lue = adresse.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!lue.success) return refusReponse({ code: 'introuvable' });
  const { session: sessionId, centre: centreId } = lue.data;
  const editees = await editerFeuillesEmargement(contexte.valeur, { sessionId, centreId, groupe });
  if (!editees.ok) return refusReponse(editees.refus);
  return fichierReponse({
    octets: await renderFeuillesEmargement(editees.valeur),
    type: 'application/pdf',
    nom: `${editees.valeur.numero}.pdf`,
    disposition: 'inline',
  });
}
