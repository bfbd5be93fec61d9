import { type Bases, openBases } from '@delib/db';
import { shared } from '@delib/web/shared';
import { env } from './env';

/** The app's pools of connections, one for each database it serves, under its own role; opened on first use. */
export function bases(): Bases {
  return shared('centre.bases', () => openBases(env().DATABASE_URL_CENTRE, { name: 'centre' }));
}
