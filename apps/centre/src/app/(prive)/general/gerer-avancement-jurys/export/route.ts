import { repondreExportAvancement } from '../../../../../jury/reponse-export';

export function GET(request: Request): Promise<Response> {
  return repondreExportAvancement('gerer_avancement_jurys', request);
}
