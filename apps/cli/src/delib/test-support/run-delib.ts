import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { executer } from '../commandes';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const TSCONFIG = fileURLToPath(new URL('../../../../../packages/tsconfig.json', import.meta.url));

/** What one run of the command line gave. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in this process: the same code as the program's, without its second of starting. */
export async function runHere(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  stdin = '',
): Promise<Run> {
  const said = { stdout: '', stderr: '' };
  const code = await executer(args, {
    env,
    dire: (ligne) => {
      said.stdout += `${ligne}\n`;
    },
    avertir: (ligne) => {
      said.stderr += `${ligne}\n`;
    },
    maintenant: () => new Date(),
    aleatoire: (n) => new Uint8Array(randomBytes(n)),
    entree: Readable.from([stdin]) as unknown as NodeJS.ReadStream,
  });
  return { code, ...said };
}

/** Runs `delib` as a process of its own, with nothing of our environment but what is given. */
export function runDelib(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), MAIN, ...args], {
    env: { PATH: process.env.PATH, TSX_TSCONFIG_PATH: TSCONFIG, TZ: 'UTC', ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data: Buffer) => {
    stdout += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    stderr += data.toString();
  });
  child.stdin.end();
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}
