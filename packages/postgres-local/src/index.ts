export {
  type ApplicationRole,
  createDatabase,
  dropDatabase,
  dropStaleDatabases,
  ensureApplicationRoles,
  setReachable,
  urlOfDatabase,
  urlOfRole,
} from './databases';
export { freePort, isPortFree } from './ports';
export { isSameProcess, type ProcessIdentity, processIdentity } from './process-identity';
export { type EmbeddedPostgres, removeEmbeddedPostgres, startEmbeddedPostgres } from './server';
