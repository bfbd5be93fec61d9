import { type Database, openDatabase } from './client';

/**
 * The databases that a program serves, each under its name. The plain case is a map of one. Académies share nothing: a
 * person, a jury, a job are of one of them, and no transaction is of two.
 */
export type Bases = ReadonlyMap<string, Database>;

/** Opens a pool for each address; a server that is away is noticed by whoever asks it something, not here. */
export function openBases(
  adresses: ReadonlyMap<string, string>,
  options: { readonly max?: number; readonly name: string },
): Bases {
  return new Map([...adresses].map(([nom, url]) => [nom, openDatabase(url, options)]));
}

/** One database, as what serves several takes it. */
export function uneBase(database: Database): Bases {
  return new Map([['', database]]);
}

/** The one of that name. @throws for a name that is not served: nobody is known there */
export function laBase(bases: Bases, nom: string): Database {
  const database = bases.get(nom);
  if (database === undefined) throw new Error(`no database « ${nom} » is served here`);
  return database;
}

/** What one database answered. */
export interface ReponseDeBase<T> {
  readonly base: string;
  readonly database: Database;
  readonly valeur: T;
}

/** What was asked of every database: the answers in the order of the map, and the names of those that gave none. */
export interface Recolte<T> {
  readonly reponses: readonly ReponseDeBase<T>[];
  readonly absentes: readonly string[];
}

/** One that is away must not be felt by the people of the others. Milliseconds after the first answer. */
const RETARD_ADMIS = 2_000;

/**
 * Asks the same of every database at once. One that fails, or is two seconds later than the first to answer, is absent:
 * what is decided without it is the caller's to say. With a single one there is no such limit.
 * @throws what went wrong with the first, when none answers
 */
export async function dansChaqueBase<T>(
  bases: Bases,
  work: (database: Database) => Promise<T>,
): Promise<Recolte<T>> {
  const enCours = [...bases].map(async ([base, database]) => ({
    base,
    database,
    valeur: await work(database),
  }));
  await Promise.any(enCours).catch((error: AggregateError) => {
    throw error.errors[0];
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const assez = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), RETARD_ADMIS);
  });
  const lues = await Promise.all(enCours.map((une) => Promise.race([une.catch(() => null), assez])));
  clearTimeout(timer);
  const reponses = lues.filter((lue) => lue !== null);
  const presentes = new Set(reponses.map(({ base }) => base));
  return { reponses, absentes: [...bases.keys()].filter((base) => !presentes.has(base)) };
}
