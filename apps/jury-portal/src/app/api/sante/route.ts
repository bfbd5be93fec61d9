import { type Database, withActor } from '@delib/db';
import { refuserMethodes } from '@delib/web/methodes';
import { surPanne } from '@delib/web/panne';
import { santeReponse } from '@delib/web/sante';
import { bases } from '../../../server/bases';

export const dynamic = 'force-dynamic';

/** A transaction under the app's own role is what a page needs too. */
const repond = (database: Database) => withActor(database, { role: 'connexion' }, async () => {});

/**
 * Health of this app, for whatever watches it: it serves while one of its databases answers. Each that has a name is told
 * by it; one that is away is no reason to take the app from the people of the others.
 */
export const GET = surPanne(async function GET(): Promise<Response> {
  const nommees = [...bases()].filter(([nom]) => nom !== '');
  return santeReponse(
    { base: () => Promise.any([...bases().values()].map(repond)) },
    Object.fromEntries(nommees.map(([nom, database]) => [`base ${nom}`, () => repond(database)])),
  );
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('GET');
