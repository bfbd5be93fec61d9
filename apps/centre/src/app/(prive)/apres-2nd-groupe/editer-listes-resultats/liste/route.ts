import { repondreListe } from '../../../_groupes/listes/reponse-liste';

/** « Visualiser » and « Exporter CSV » of the 2nd groupe. */
export function POST(request: Request): Promise<Response> {
  return repondreListe(2, request);
}
