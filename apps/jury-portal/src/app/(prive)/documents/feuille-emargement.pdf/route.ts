import { renderFeuillesEmargement } from '@delib/documents';
import { editerFeuillesEmargement } from '@delib/usecases/pv/editer-feuilles-emargement';
import { fichierReponse, refusReponse } from '@delib/web/reponses';
import { demanderContexte } from '../../../../server/contexte';

/** The feuille d'émargement of the reader's own jury, for the round it works on; each edition is a line of the journal. */
export async function GET(): Promise<Response> {
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
}
