import { refuserMethodes } from '@delib/web/methodes';
import { surPanne } from '@delib/web/panne';
import { repondreFeuilles } from '../../../../../pv/reponse-feuilles';

export const GET = surPanne(function GET(request: Request): Promise<Response> {
  return repondreFeuilles(2, request);
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('GET');
