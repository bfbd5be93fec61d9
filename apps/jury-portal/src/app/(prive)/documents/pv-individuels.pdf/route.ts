import { renderPvIndividuels } from '@delib/documents';
import { editerPvIndividuels } from '@delib/usecases/pv-individuels/editer-pv-individuels';
import { refuserMethodes } from '@delib/web/methodes';
import { surPanne } from '@delib/web/panne';
import { fichierReponse, refusReponse } from '@delib/web/reponses';
import { demanderContexte } from '../../../../server/contexte';

/**
 * The PV individuels of the reader's own jury, one sheet per candidate, of the 1er groupe or (`?groupe=2`) of the
 * second; each edition is a line of the journal.
 */
export const GET = surPanne(async function GET(request: Request): Promise<Response> {
  const contexte = await demanderContexte();
  if (!contexte.ok) return refusReponse(contexte.refus);
  const groupe = new URL(request.url).searchParams.get('groupe') === '2' ? 2 : 1;
  const { juryId } = contexte.valeur.acteur;
  const editee = await editerPvIndividuels(contexte.valeur, { juryId, groupe });
  if (!editee.ok) return refusReponse(editee.refus);
  const { edition, jury } = editee.valeur;
  return fichierReponse({
    octets: await renderPvIndividuels(edition, jury),
    type: 'application/pdf',
    nom: `PVI-${edition.session}-${jury.code}-${groupe}.pdf`,
    disposition: 'inline',
  });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('GET');
