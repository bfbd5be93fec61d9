import { refuserMethodes } from '@delib/web/methodes';
import { repondreExportAvancement } from '../../../../../jury/reponse-export';

export function GET(request: Request): Promise<Response> {
  return repondreExportAvancement('ouvrir_deliberations', request);
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('GET');
