import { refuserMethodes } from '@delib/web/methodes';
import { surPanne } from '@delib/web/panne';
import { repondreListe } from '../../../../../listes-resultats/reponse-liste';

/** « Visualiser » and « Exporter CSV » of the 1er groupe. */
export const POST = surPanne(function POST(request: Request): Promise<Response> {
  return repondreListe(1, request);
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('POST');
