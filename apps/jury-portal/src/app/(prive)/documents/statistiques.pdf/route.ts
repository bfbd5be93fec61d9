import { renderStatistiques } from '@delib/documents';
import { phraseRefus } from '@delib/ui';
import { editerStatistiques } from '@delib/usecases/statistiques/editer-statistiques';
import { demanderContexte } from '../../../../server/contexte';
import { fichierPdf, pageDeRefus } from '../../../../server/fichiers';

/** The statistics of the reader's own jury as a PDF, par décision and par épreuve; each edition is journaled. */
export async function GET(): Promise<Response> {
  const contexte = await demanderContexte();
  if (!contexte.ok) return pageDeRefus(401, phraseRefus(contexte.refus));
  const edition = await editerStatistiques(contexte.valeur, {
    juryIds: [contexte.valeur.acteur.juryId],
    presentation: 'complete',
    titre: '',
    etablissements: false,
  });
  if (!edition.ok) return pageDeRefus(409, phraseRefus(edition.refus));
  return fichierPdf(await renderStatistiques(edition.valeur), `${edition.valeur.numero}.pdf`, 'inline');
}
