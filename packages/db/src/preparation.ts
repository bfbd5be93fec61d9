import type { Sql, TransactionSql } from 'postgres';

/**
 * A statement with more parameters than this is a list written out (rows of an insertion, an `in`): each length is another
 * text, and a connection would keep them all.
 */
const PARAMETERS_MAX = 32;

/**
 * The same pool, where the query builder's statements are prepared: each connection parses and plans a text once and
 * keeps it, in place of at every call (planning the list of juries took longer than reading it). The builder itself
 * prepares only what is named, one statement at a time.
 */
export function preparing(pool: Sql): Sql {
  const begin = (work: (tx: TransactionSql) => unknown) => pool.begin((tx) => work(preparingWithin(tx)));
  return new Proxy(pool, {
    get: (target, key) =>
      key === 'unsafe' ? prepared(target) : key === 'begin' ? begin : Reflect.get(target, key),
  });
}

function preparingWithin(tx: TransactionSql): TransactionSql {
  const savepoint = (work: (tx: TransactionSql) => unknown) =>
    tx.savepoint((inner) => work(preparingWithin(inner)));
  return new Proxy(tx, {
    get: (target, key) =>
      key === 'unsafe' ? prepared(target) : key === 'savepoint' ? savepoint : Reflect.get(target, key),
  });
}

/** Without a parameter it may be several statements at once, or a COPY: sent as it is. */
function prepared(driver: Sql | TransactionSql): Sql['unsafe'] {
  return (text, parameters = [], options = {}) => {
    const prepare = parameters.length > 0 && parameters.length <= PARAMETERS_MAX;
    return driver.unsafe(text, parameters, { ...options, prepare });
  };
}
