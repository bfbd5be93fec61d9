/** Every database of the tests is named with this, then the time, so that leftovers can be told by age. */
export const TEST_DATABASE_PREFIX = 'delib_test_';

declare module 'vitest' {
  interface ProvidedContext {
    /** Owner's URL of the server of this run, and the migrated database that test files copy. */
    readonly postgres: { readonly url: string; readonly template: string };
  }
}
