import { renderStatistiques } from '@delib/documents';
import { editerStatistiques } from '@delib/usecases/statistiques/editer-statistiques';
import { refuserMethodes } from '@delib/web/methodes';
import { surPanne } from '@delib/web/panne';
import { fichierReponse, refusReponse } from '@delib/web/reponses';
import { demanderContexte } from '../../../../server/contexte';

/** The statistics of the reader's own jury as a PDF, par décision and par épreuve; each edition is journaled. */
export const GET = surPanne(async function GET(): Promise<Response> {
  const contexte = await demanderContexte();
  if (!contexte.ok) return refusReponse(contexte.refus);
  const edition = await editerStatistiques(contexte.valeur, {
    juryIds: [contexte.valeur.acteur.juryId],
    presentation: 'complete',
    titre: '',
    etablissements: false,
  });
  if (!edition.ok) return refusReponse(edition.refus);
  return fichierReponse({
    octets: await renderStatistiques(edition.valeur),
    type: 'application/pdf',
    nom: `${edition.valeur.numero}.pdf`,
    disposition: 'inline',
  });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('GET');
