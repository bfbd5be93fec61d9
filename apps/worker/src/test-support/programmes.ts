import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ouvrirMoyensDeTest } from '@delib/usecases/test-support/moyens-de-test';
import { ouvrirSignataire, type SignataireDeTest } from '@delib/usecases/test-support/pvs-signes';

/** Workers of one test file, each a process of its own with nothing but what production gives it. */
export interface Programmes {
  /** Signs PVs that these workers find authentic. */
  readonly signataire: () => Promise<SignataireDeTest>;
  /** @param programme `main` as it runs for real, or `main-de-test` with the generator of tests */
  readonly start: (
    databaseUrl: string,
    programme?: 'main' | 'test-support/main-de-test',
  ) => Promise<Programme>;
  /** Kills those that still run. */
  readonly killAll: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Programme {
  readonly process: ChildProcess;
  /** Everything it logged so far. */
  readonly logs: () => string;
}

/** Makes the roots of trust that a worker reads at its start. */
export async function openProgrammes(): Promise<Programmes> {
  const dossier = await mkdtemp(join(tmpdir(), 'delib-worker-'));
  const racines = join(dossier, 'racines.pem');
  const maintenant = () => new Date();
  const { moyens, racine } = await ouvrirMoyensDeTest(maintenant, (n) => new Uint8Array(randomBytes(n)));
  await writeFile(racines, racine);
  let running: ChildProcess[] = [];

  const killAll = async () => {
    await Promise.all(running.map((worker) => end(worker, 'SIGKILL')));
    running = [];
  };
  return {
    signataire: () => ouvrirSignataire(moyens, maintenant),
    killAll,
    close: async () => {
      await killAll();
      await rm(dossier, { recursive: true, force: true });
    },
    start: async (databaseUrl, programme = 'main') => {
      const main = fileURLToPath(new URL(`../${programme}.ts`, import.meta.url));
      const tsconfig = fileURLToPath(new URL('../../../../packages/tsconfig.json', import.meta.url));
      const worker = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main], {
        env: {
          PATH: process.env.PATH,
          DATABASE_URL_WORKER: databaseUrl,
          URL_CENTRE: 'http://127.0.0.1:1',
          URL_PORTAIL_JURY: 'http://127.0.0.1:2',
          URL_PORTAIL_SECOURS: 'http://127.0.0.1:3',
          RACINES_FICHIER: racines,
          TSX_TSCONFIG_PATH: tsconfig,
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      running.push(worker);
      let logs = '';
      await new Promise<void>((resolve, reject) => {
        worker.stdout?.on('data', (data: Buffer) => {
          logs += data.toString();
          if (logs.includes('worker started')) resolve();
        });
        worker.once('exit', (code) => reject(new Error(`the worker ended with ${code}`)));
      });
      return { process: worker, logs: () => logs };
    },
  };
}

/** Ends a process by a signal. @returns its exit code; `null` when the signal killed it */
export async function end(worker: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (worker.exitCode !== null || worker.signalCode !== null) return worker.exitCode;
  const ended = new Promise<number | null>((resolve) => worker.once('exit', resolve));
  worker.kill(signal);
  return ended;
}
