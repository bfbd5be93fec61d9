import type { Sql, TransactionSql } from 'postgres';
import { isConnexionPerdue } from './erreurs';

/**
 * A statement with more parameters than this is a list written out (rows of an insertion, an `in`): each length is another
 * text, and a connection would keep them all.
 */
const PARAMETERS_MAX = 32;

/**
 * The same pool, for the query builder, in two respects otherwise.
 *
 * Its statements are prepared: each connection parses and plans a text once and keeps it, in place of at every call
 * (planning the list of juries took longer than reading it). The builder itself prepares only what is named, one
 * statement at a time.
 *
 * A transaction whose connection is lost asks nothing more of it: the driver (3.4) would write to a socket that is gone,
 * from a timer, where nobody can catch what it throws (porsager/postgres#1208), and the program would end.
 */
export function preparing(pool: Sql): Sql {
  const begin = (work: (tx: TransactionSql) => unknown) => {
    let over = false;
    const answer = pool.begin(async (tx) => {
      try {
        return await work(within(tx, () => over));
      } catch (error) {
        // `begin` has refused or is about to; to settle here is to have the driver send a rollback.
        if (over || isConnexionPerdue(error)) return new Promise(() => {});
        throw error;
      }
    });
    answer.catch(() => {
      over = true;
    });
    return answer;
  };
  return new Proxy(pool, {
    get: (target, key) =>
      key === 'unsafe' ? prepared(target) : key === 'begin' ? begin : Reflect.get(target, key),
  });
}

function within(tx: TransactionSql, isOver: () => boolean): TransactionSql {
  const alive = () => {
    if (isOver()) throw new Error('the transaction is over: its connection was lost');
  };
  const savepoint = (work: (tx: TransactionSql) => unknown) => {
    alive();
    return tx.savepoint((inner) => work(within(inner, isOver)));
  };
  return new Proxy(tx, {
    apply: (target, self, args) => {
      alive();
      return Reflect.apply(target, self, args);
    },
    get: (target, key) => {
      if (key === 'savepoint') return savepoint;
      if (key !== 'unsafe') return Reflect.get(target, key);
      alive();
      return prepared(target);
    },
  });
}

/** Without a parameter it may be several statements at once, or a COPY: sent as it is. */
function prepared(driver: Sql | TransactionSql): Sql['unsafe'] {
  return (text, parameters = [], options = {}) => {
    const prepare = parameters.length > 0 && parameters.length <= PARAMETERS_MAX;
    return driver.unsafe(text, parameters, { ...options, prepare });
  };
}
