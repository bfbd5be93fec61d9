import { type Database, openDatabase } from '@delib/db';
import { env } from './env';

// Next gives pages and route handlers copies of a module of their own: the pool is kept where they all find it.
const KEY = Symbol.for('delib.jury.database');
const shelf = globalThis as { [KEY]?: Database };

/** The app's pool of connections, under its own database role; opened on first use. */
export function database(): Database {
  shelf[KEY] ??= openDatabase(env().DATABASE_URL_JURY, { name: 'jury' });
  return shelf[KEY];
}
