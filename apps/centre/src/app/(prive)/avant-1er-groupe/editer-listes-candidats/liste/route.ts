import { demandeConfidentielle } from '@delib/usecases/listes/demande-liste';
import { refuserMethodes } from '@delib/web/methodes';
import { surPanne } from '@delib/web/panne';
import { repondreListe } from '../../../../../listes/repondre-liste';

/** « Visualiser » and « Exporter CSV » of activity 3. */
export const POST = surPanne(function POST(request: Request): Promise<Response> {
  return repondreListe(request, 'editer_listes_candidats', demandeConfidentielle, (formulaire) => ({
    liste: formulaire.get('liste'),
    titre: formulaire.get('titre'),
    juryIds: formulaire.getAll('jurys'),
  }));
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('POST');
