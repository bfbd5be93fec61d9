import { demandeLivrets } from '@delib/usecases/listes/demande-liste';
import { refuserMethodes } from '@delib/web/methodes';
import { surPanne } from '@delib/web/panne';
import { repondreListe } from '../../../../../listes/repondre-liste';
import { lireCriteresLivrets, valeursDuFormulaire } from '../criteres-livrets';

/** « Visualiser » and « Exporter CSV » of activity 1. */
export const POST = surPanne(function POST(request: Request): Promise<Response> {
  return repondreListe(request, 'editer_liste_livrets', demandeLivrets, (formulaire) => ({
    liste: 'livrets',
    sessionId: formulaire.get('session'),
    centreId: formulaire.get('centre'),
    criteres: lireCriteresLivrets(valeursDuFormulaire(formulaire)).data,
  }));
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('POST');
