import { repondreFeuilles } from '../../../../../pv/reponse-feuilles';

export function GET(request: Request): Promise<Response> {
  return repondreFeuilles(1, request);
}
