import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The variable by which tests find the running demo's folder. */
export const DEMO_FOLDER = 'E2E_DEMO';

/**
 * Of each app and of the worker. Every request of a browser goes to the next process, live links too, so that what one
 * keeps and another needs fails a journey. All journeys and not some: a second process costs some seconds and 150 MB.
 */
const PROCESSES = 2;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** How long a demo may take to start, builds included. */
const START_MS = 15 * 60_000;

/**
 * Starts the whole product as a newcomer does; Playwright calls what it returns at the end. A demo that runs already,
 * named by `E2E_DEMO` (its folder), is used as it is and left running: journeys are written against it.
 */
export default async function startDemo(): Promise<() => Promise<void>> {
  if (process.env[DEMO_FOLDER]) return async () => {};
  const folder = await mkdtemp(join(tmpdir(), 'delib-e2e-'));
  const [centre, jury, secours] = [await freePort(), await freePort(), await freePort()];
  const demo = spawn(
    process.execPath,
    [join(ROOT, 'apps/cli/bootstrap.mjs'), 'demo', '--processus', String(PROCESSES)],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        DELIB_DATA: folder,
        PORT_CENTRE: String(centre),
        PORT_JURY: String(jury),
        PORT_SECOURS: String(secours),
        DATABASE_URL: '',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  await untilReady(demo);
  process.env[DEMO_FOLDER] = folder;
  return async () => {
    await stop(demo);
    await rm(folder, { recursive: true, force: true });
  };
}

/** The demo prints how to stop it once everything answers. */
function untilReady(demo: ChildProcess): Promise<void> {
  let output = '';
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail('did not start in time'), START_MS);
    const fail = (why: string) => {
      clearTimeout(timer);
      demo.kill('SIGKILL');
      reject(new Error(`The demo ${why}.\n${output}`));
    };
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (!output.includes('Ctrl+C arrête tout')) return;
      clearTimeout(timer);
      resolve();
    };
    demo.stdout?.on('data', read);
    demo.stderr?.on('data', read);
    demo.once('exit', (code) => fail(`ended with ${code}`));
  });
}

function stop(demo: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    demo.removeAllListeners('exit');
    demo.once('exit', () => resolve());
    demo.kill('SIGINT');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
