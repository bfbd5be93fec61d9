import { createHmac } from 'node:crypto';
import postgres from 'postgres';

/** The three roles the programs connect with; they own nothing, the migrations say what each may do. */
const APPLICATION_ROLES = {
  centre: 'delib_centre',
  jury: 'delib_jury',
  worker: 'delib_worker',
} as const;
export type ApplicationRole = keyof typeof APPLICATION_ROLES;

/** The same server, another database. */
export function urlOfDatabase(url: string, database: string): string {
  const target = new URL(url);
  target.pathname = `/${encodeURIComponent(database)}`;
  return target.href;
}

/**
 * Connection URL of an application role on the database of `ownerUrl`. Its password is derived from the
 * owner's, so that the demo and the tests, on one server, agree without a file between them. In real use
 * the roles get passwords of their own and the programs get their URL from the environment.
 */
export function urlOfRole(ownerUrl: string, role: ApplicationRole): string {
  const target = new URL(ownerUrl);
  target.username = APPLICATION_ROLES[role];
  target.password = derivedPassword(ownerUrl, role);
  return target.href;
}

function derivedPassword(ownerUrl: string, role: ApplicationRole): string {
  const { username, password } = new URL(ownerUrl);
  return createHmac('sha256', `${username}:${password}`).update(APPLICATION_ROLES[role]).digest('hex');
}

/**
 * Makes the application roles able to log in with the passwords of `urlOfRole`. Roles belong to the whole
 * server: two runs may do this at once, hence the lock.
 */
export async function ensureApplicationRoles(ownerUrl: string): Promise<void> {
  await withOwner(ownerUrl, (sql) =>
    sql.begin(async (tx) => {
      await tx`SELECT pg_advisory_xact_lock(hashtext('delib_roles'))`;
      for (const role of Object.keys(APPLICATION_ROLES) as ApplicationRole[]) {
        const name = APPLICATION_ROLES[role];
        const found = await tx`SELECT 1 FROM pg_roles WHERE rolname = ${name}`;
        const verb = found.length > 0 ? 'ALTER' : 'CREATE';
        // A password is no bind parameter of these statements; this one is hexadecimal.
        const rights = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS';
        await tx.unsafe(
          `${verb} ROLE ${name} ${verb === 'CREATE' ? rights : 'LOGIN'} PASSWORD '${derivedPassword(ownerUrl, role)}'`,
        );
      }
    }),
  );
}

/**
 * Creates a database: a copy of `template` (which nobody may be connected to), or an empty one in UTF-8
 * with French collation. Gives the owner's URL of it.
 */
export async function createDatabase(serverUrl: string, name: string, template?: string): Promise<string> {
  await withOwner(serverUrl, async (sql) => {
    if (template) {
      await sql`CREATE DATABASE ${sql(name)} TEMPLATE ${sql(template)} STRATEGY FILE_COPY`;
    } else {
      await sql`CREATE DATABASE ${sql(name)} TEMPLATE template0 ENCODING 'UTF8'
        LOCALE_PROVIDER icu ICU_LOCALE 'fr'`;
    }
  });
  return urlOfDatabase(serverUrl, name);
}

/** Creates the database unless it is there already. Gives whether it was created. */
export async function ensureDatabase(serverUrl: string, name: string): Promise<boolean> {
  const exists = await withOwner(serverUrl, async (sql) => {
    return (await sql`SELECT 1 FROM pg_database WHERE datname = ${name}`).length > 0;
  });
  if (!exists) await createDatabase(serverUrl, name);
  return !exists;
}

/** Drops a database if it is there, closing whatever is still connected to it. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await withOwner(serverUrl, (sql) => sql`DROP DATABASE IF EXISTS ${sql(name)} WITH (FORCE)`);
}

/** Refuses every connection to a database and cuts those there are, or lets them in again: one server as two, of which one stops. */
export async function setReachable(serverUrl: string, name: string, reachable: boolean): Promise<void> {
  await withOwner(serverUrl, async (sql) => {
    await sql`ALTER DATABASE ${sql(name)} WITH ALLOW_CONNECTIONS ${sql.unsafe(String(reachable))}`;
    if (!reachable) await sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ${name}`;
  });
}

/**
 * Drops the databases named `<prefix><milliseconds>…` that are older than `before`: what killed test runs
 * left on a server that outlives them.
 */
export async function dropStaleDatabases(serverUrl: string, prefix: string, before: Date): Promise<void> {
  const names = await withOwner(serverUrl, (sql) => {
    return sql<{ datname: string }[]>`SELECT datname FROM pg_database WHERE starts_with(datname, ${prefix})`;
  });
  for (const { datname } of names) {
    const time = Number.parseInt(datname.slice(prefix.length), 10);
    if (time < before.getTime()) await dropDatabase(serverUrl, datname);
  }
}

async function withOwner<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
