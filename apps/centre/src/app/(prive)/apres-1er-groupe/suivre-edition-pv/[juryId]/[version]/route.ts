import { refuserMethodes } from '@delib/web/methodes';
import { type ContexteRoute, repondrePv } from '../../../../../../pv/reponse-pv';

/** A signed PV of the 1er groupe. */
export function GET(_request: Request, contexte: ContexteRoute): Promise<Response> {
  return repondrePv(1, contexte);
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('GET');
