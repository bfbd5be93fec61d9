import { repondreExportAvancement } from '../../../../../jury/reponse-export';

export function GET(request: Request): Promise<Response> {
  return repondreExportAvancement('verrouiller_groupes', request);
}
