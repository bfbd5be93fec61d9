import { demandeHorsAffichage } from '@delib/usecases/listes/demande-liste';
import { refuserMethodes } from '@delib/web/methodes';
import { surPanne } from '@delib/web/panne';
import { repondreListe } from '../../../../../listes/repondre-liste';

/** « Visualiser » and « Exporter CSV » of activity 17. */
export const POST = surPanne(function POST(request: Request): Promise<Response> {
  return repondreListe(request, 'editer_liste_hors_affichage', demandeHorsAffichage, (formulaire) => ({
    liste: 'hors_affichage',
    sessionId: formulaire.get('session'),
    centreId: formulaire.get('centre'),
  }));
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('POST');
