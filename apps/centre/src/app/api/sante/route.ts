import { santeReponse } from '../../../server/sante';

export const dynamic = 'force-dynamic';

/** Health of this app, for whatever watches it: 200 when it can serve, else 503. Says nothing of any person. */
export async function GET(): Promise<Response> {
  return santeReponse();
}
