import { renderFeuillesEmargement } from '@delib/documents';
import { editerFeuillesEmargement } from '@delib/usecases/pv/editer-feuilles-emargement';
import { refuserMethodes } from '@delib/web/methodes';
import { surPanne } from '@delib/web/panne';
import { fichierReponse, refusReponse } from '@delib/web/reponses';
import { demanderContexte } from '../../../../server/contexte';

/** The feuille d'émargement of the reader's own jury, for the round it works on; each edition is a line of the journal. */
export const GET = surPanne(async function GET(): Promise<Response> {
  const contexte = await demanderContexte();
  if (!contexte.ok) return refusReponse(contexte.refus);
  const { juryId } = contexte.valeur.acteur;
  const editee = await editerFeuillesEmargement(contexte.valeur, { juryId });
  if (!editee.ok) return refusReponse(editee.refus);
  return fichierReponse({
    octets: await renderFeuillesEmargement(editee.valeur),
    type: 'application/pdf',
    nom: `${editee.valeur.numero}.pdf`,
    disposition: 'inline',
  });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('GET');
