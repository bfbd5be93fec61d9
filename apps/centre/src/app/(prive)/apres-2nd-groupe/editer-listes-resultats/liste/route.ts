import { refuserMethodes } from '@delib/web/methodes';
import { repondreListe } from '../../../../../listes-resultats/reponse-liste';

/** « Visualiser » and « Exporter CSV » of the 2nd groupe. */
export function POST(request: Request): Promise<Response> {
  return repondreListe(2, request);
}

export const { GET, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('POST');
