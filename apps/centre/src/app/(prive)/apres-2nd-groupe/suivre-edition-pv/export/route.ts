import { refuserMethodes } from '@delib/web/methodes';
import { surPanne } from '@delib/web/panne';
import { repondreExportSuivi } from '../../../../../pv/reponse-export';

export const GET = surPanne(function GET(request: Request): Promise<Response> {
  return repondreExportSuivi(2, request);
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('GET');
