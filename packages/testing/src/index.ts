export { TEST_DATABASE_PREFIX } from './database-names';
export { type EphemeralDatabase, openEphemeralDatabase } from './ephemeral-database';
