import { repondreExportSuivi } from '../../../../../pv/reponse-export';

export function GET(request: Request): Promise<Response> {
  return repondreExportSuivi(1, request);
}
