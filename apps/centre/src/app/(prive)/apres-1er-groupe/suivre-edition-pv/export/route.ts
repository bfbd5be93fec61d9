import { refuserMethodes } from '@delib/web/methodes';
import { repondreExportSuivi } from '../../../../../pv/reponse-export';

export function GET(request: Request): Promise<Response> {
  return repondreExportSuivi(1, request);
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('GET');
