import { refuserMethodes } from '@delib/web/methodes';
import { surPanne } from '@delib/web/panne';
import { type ContexteRoute, repondrePv } from '../../../../../../pv/reponse-pv';

/** A signed PV of the 2nd groupe. */
export const GET = surPanne(function GET(_request: Request, contexte: ContexteRoute): Promise<Response> {
  return repondrePv(2, contexte);
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('GET');
