import { refuserMethodes } from '@delib/web/methodes';
import { repondreExportAvancement } from '../../../../../jury/reponse-export';

export function GET(request: Request): Promise<Response> {
  return repondreExportAvancement('gerer_avancement_jurys', request);
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('GET');
