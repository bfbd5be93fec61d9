/** True when Postgres refused a conditional write because someone else was faster: expected, told in words. */
export function isPerduParConcurrence(error: unknown): boolean {
  const code = sqlState(error);
  return code === '40001' || code === '40P01';
}

/** True for a unique constraint: two people created the same thing. */
export function isDoublon(error: unknown): boolean {
  return sqlState(error) === '23505';
}

/**
 * Classes of errors that come again whenever the same is asked again: what was written is not of its type (22), breaks a
 * constraint (23) or a rule of the policies (44), the statement is wrong or not permitted (42), a trigger refused it (P0).
 */
const SANS_APPEL = /^(?:22|23|42|44|P0)/;

/** What Postgres refused for good: no connection is lost, no disk full, asking again changes nothing. */
export interface RefusDeLaBase {
  /** SQLSTATE. */
  readonly code: string;
  readonly table: string | null;
  readonly contrainte: string | null;
}

/** Tells what Postgres refuses whenever it is asked again from an outage; `null` for anything else. */
export function refusDeLaBase(error: unknown): RefusDeLaBase | null {
  const code = sqlState(error);
  if (code === undefined || !SANS_APPEL.test(code)) return null;
  const named = (key: 'table_name' | 'constraint_name'): string | null => {
    for (let e: unknown = error; e instanceof Error; e = e.cause) {
      const name: unknown = Reflect.get(e, key);
      if (typeof name === 'string') return name;
    }
    return null;
  };
  return { code, table: named('table_name'), contrainte: named('constraint_name') };
}

function sqlState(error: unknown): string | undefined {
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    if ('code' in e && typeof e.code === 'string' && /^[0-9A-Z]{5}$/.test(e.code)) return e.code;
  }
  return undefined;
}

/** The connection, not the statement: what was sent on it may or may not have been done. */
const PERDUE = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'ECONNRESET',
  'EPIPE',
]);

/** True when the connection to Postgres was lost. */
export function isConnexionPerdue(error: unknown): boolean {
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    if ('code' in e && typeof e.code === 'string' && PERDUE.has(e.code)) return true;
  }
  return false;
}
