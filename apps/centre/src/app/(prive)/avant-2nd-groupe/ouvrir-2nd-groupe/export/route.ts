import { repondreExportAvancement } from '../../../../../jury/reponse-export';

export function GET(request: Request): Promise<Response> {
  return repondreExportAvancement('ouvrir_2nd_groupe', request);
}
