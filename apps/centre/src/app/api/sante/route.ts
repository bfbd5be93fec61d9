import { withActor } from '@delib/db';
import { santeReponse } from '@delib/web/sante';
import { database } from '../../../server/database';

export const dynamic = 'force-dynamic';

/** Health of this app, for whatever watches it. A transaction under the app's own role is what a page needs too. */
export async function GET(): Promise<Response> {
  return santeReponse({ base: () => withActor(database(), { role: 'connexion' }, async () => {}) });
}
