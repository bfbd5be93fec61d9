import { refuserMethodes } from '@delib/web/methodes';
import { surPanne } from '@delib/web/panne';
import { repondreExportAvancement } from '../../../../../jury/reponse-export';

export const GET = surPanne(function GET(request: Request): Promise<Response> {
  return repondreExportAvancement('terminer_2nd_groupe', request);
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('GET');
