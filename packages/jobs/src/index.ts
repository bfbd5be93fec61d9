/** Jobs in the database itself (pg-boss): enqueued in the caller's transaction, taken up by any worker. */
export { abandonQueue, type JobDefinition, type Politique } from './definition';
export { IMPORT_SESSION, JOBS, type PayloadImportSession } from './import-session';
export { enqueue, installJobs } from './queue';
export { type Essai, handle, type JobHandler, startWorker, type Worker, type WorkerOptions } from './worker';
