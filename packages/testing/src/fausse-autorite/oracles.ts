import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Programs that give a second opinion, and the Debian package each comes from. */
const PACKAGES = {
  pdfsig: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  qpdf: 'qpdf',
  openssl: 'openssl',
} as const;

/** What a program said. */
export interface Opinion {
  readonly status: number | null;
  readonly text: string;
}

/**
 * Runs a program in a folder with an empty home (pdfsig would look for a Firefox profile there). A
 * missing program is a failure that names its package: a second opinion is never skipped.
 */
export function ask(folder: string, program: keyof typeof PACKAGES, ...args: string[]): Opinion {
  const env = {
    NODE_ENV: 'test' as const,
    PATH: process.env.PATH ?? '',
    HOME: folder,
    LC_ALL: 'C.UTF-8',
    TZ: 'UTC',
  };
  const run = spawnSync(program, args, { cwd: folder, env, encoding: 'utf8' });
  if (run.error !== undefined) {
    throw new Error(`${program} could not be run: install the Debian package ${PACKAGES[program]}`, {
      cause: run.error,
    });
  }
  return { status: run.status, text: run.stdout + run.stderr };
}

/** Calls with a fresh folder that is gone afterwards. */
export async function inFolder<T>(use: (folder: string) => Promise<T> | T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'delib-signature-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Takes a signed file apart for openssl: what is signed, the CMS, the token. */
export function dissect(signed: Uint8Array): { content: Buffer; cms: Buffer } {
  const file = Buffer.from(signed);
  const range = /\/ByteRange \[0 (\d+) (\d+) (\d+)\]/.exec(file.toString('latin1'));
  const [gapStart = 0, gapEnd = 0] = (range?.slice(1) ?? []).map(Number);
  const padded = Buffer.from(file.toString('latin1', gapStart + 1, gapEnd - 1), 'hex');
  const length = padded.readUInt16BE(2) + 4;
  return {
    content: Buffer.concat([file.subarray(0, gapStart), file.subarray(gapEnd)]),
    cms: padded.subarray(0, length),
  };
}
