import { type Database, openDatabase } from '@delib/db';
import { shared } from '@delib/web/shared';
import { env } from './env';

/** The app's pool of connections, under its own database role; opened on first use. */
export function database(): Database {
  return shared('centre.database', () => openDatabase(env().DATABASE_URL_CENTRE, { name: 'centre' }));
}
