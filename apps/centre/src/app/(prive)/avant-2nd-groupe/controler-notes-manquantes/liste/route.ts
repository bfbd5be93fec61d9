import { demandeNotesManquantes } from '@delib/usecases/listes/demande-liste';
import { refuserMethodes } from '@delib/web/methodes';
import { surPanne } from '@delib/web/panne';
import { repondreListe } from '../../../../../listes/repondre-liste';

/** « Visualiser » and « Exporter CSV » of activity 11. */
export const POST = surPanne(function POST(request: Request): Promise<Response> {
  return repondreListe(request, 'controler_notes_manquantes', demandeNotesManquantes, (formulaire) => ({
    liste: 'notes_manquantes',
    sessionId: formulaire.get('session'),
    centreId: formulaire.get('centre'),
  }));
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('POST');
