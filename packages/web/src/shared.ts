/**
 * One value for the whole process, made on first use. Next gives pages, actions and route handlers copies of a module
 * of their own: what must exist once (a pool of connections, an authority) cannot be a variable of a module.
 * A promise that fails is forgotten: a file put right while the program runs must not need a restart.
 * @param name distinct per app and thing: « centre.database »
 */
export function shared<T>(name: string, open: () => T): T {
  const shelf = globalThis as { [key: symbol]: unknown };
  const key = Symbol.for(`delib.${name}`);
  if (shelf[key] === undefined) {
    const opened = open();
    shelf[key] = opened;
    if (opened instanceof Promise) {
      opened.catch(() => {
        shelf[key] = undefined;
      });
    }
  }
  return shelf[key] as T;
}
