import { performance } from 'node:perf_hooks';
import { openDatabase } from '@delib/db';
import { readSession } from '@delib/session-files';
import { importerSession } from '@delib/usecases/import/importer-session';
import { contexteDeMesure, GESTIONNAIRE } from './base';

/** What one import took: seconds in all and of reading the files; kilobytes at the peak of the process. */
export interface ImportMesure {
  readonly secondes: number;
  readonly lecture: number;
  readonly memoire: number;
}

/** Reads a session and imports it, in a process of its own, and tells its parent what that took. */
const [url, path] = process.argv.slice(2);
if (!url || !path) throw new Error('the URL of a base, the path of a zip');
const worker = openDatabase(url, { max: 2, name: 'delib-bench' });
const debut = performance.now();
const lue = await readSession({ kind: 'zip', path });
if (!lue.ok) throw new Error('the generated session is refused');
const lecture = performance.now() - debut;
const contexte = contexteDeMesure(worker, GESTIONNAIRE);
const importee = await importerSession(contexte, lue.session, { confirme: false, source: 'bench' });
if (!importee.ok || importee.valeur.issue !== 'importe') throw new Error('not imported');
const secondes = (performance.now() - debut) / 1000;
await worker.close();
const mesure: ImportMesure = {
  secondes,
  lecture: lecture / 1000,
  memoire: process.resourceUsage().maxRSS,
};
process.send?.(mesure);
process.disconnect?.();
