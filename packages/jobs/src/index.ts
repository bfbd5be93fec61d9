/** Jobs in the database itself (pg-boss): enqueued in the caller's transaction, taken up by any worker. */
export { abandonQueue, type JobDefinition, type Politique } from './definition';
export { type Demandeur, demandeur } from './demandeur';
export { GENERATION, type PayloadGeneration } from './generation';
export { IMPORT_SESSION, type PayloadImportSession } from './import-session';
export { enqueue, installJobs } from './queue';
export { JOBS } from './toutes';
export { type Essai, handle, type JobHandler, startWorker, type Worker, type WorkerOptions } from './worker';
