import { lireProjetPv } from '@delib/usecases/pv/projet-pv';
import { refuserMethodes } from '@delib/web/methodes';
import { surPanne } from '@delib/web/panne';
import { fichierReponse, refusReponse } from '@delib/web/reponses';
import { demanderContexte } from '../../../../server/contexte';

/**
 * The very bytes that will be signed. The page names their digest: when they changed since, it is said instead of
 * showing others. Its address ends in .pdf, which is what lets our own pages frame it.
 */
export const GET = surPanne(async function GET(request: Request): Promise<Response> {
  const contexte = await demanderContexte();
  if (!contexte.ok) return refusReponse(contexte.refus);
  const projet = await lireProjetPv(contexte.valeur, contexte.valeur.acteur.juryId);
  if (!projet.ok) return refusReponse(projet.refus);
  if (projet.valeur === null) return refusReponse({ code: 'document_change' });
  const { octets, sha256, numero } = projet.valeur;
  const parametres = new URL(request.url).searchParams;
  const demande = parametres.get('sha256');
  if (demande !== null && demande !== sha256) {
    return refusReponse({ code: 'document_change' });
  }
  return fichierReponse({
    octets,
    type: 'application/pdf',
    nom: `${numero}-projet.pdf`,
    disposition: parametres.has('telecharger') ? 'attachment' : 'inline',
  });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('GET');
