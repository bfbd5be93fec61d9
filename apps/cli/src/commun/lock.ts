import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isSameProcess, type ProcessIdentity, processIdentity } from '@delib/postgres-local';

/** What trying to take a lock gives: it is ours, with what the last owner left, or a living process has it. */
export type LockAnswer =
  | { readonly ok: true; readonly leftBehind: boolean; readonly release: () => void }
  | { readonly ok: false; readonly owner: ProcessIdentity };

/** Takes the lock file for this process; a file whose process is dead (kill -9, power cut) is taken over. */
export function takeLock(path: string): LockAnswer {
  mkdirSync(dirname(path), { recursive: true });
  const self = processIdentity(process.pid) ?? { pid: process.pid, startedAt: 'unknown' };
  const release = () => rmSync(path, { force: true });
  let leftBehind = false;
  for (;;) {
    try {
      writeFileSync(path, JSON.stringify(self), { flag: 'wx' });
      return { ok: true, leftBehind, release };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = readOwner(path);
    if (owner && isSameProcess(owner)) return { ok: false, owner };
    leftBehind = true;
    release();
  }
}

/** Takes the lock as soon as the process that has it leaves it. */
export async function waitForLock(path: string, whenWaiting: (owner: ProcessIdentity) => void) {
  for (let told = false; ; told = true) {
    const answer = takeLock(path);
    if (answer.ok) return answer;
    if (!told) whenWaiting(answer.owner);
    await delay(500);
  }
}

function readOwner(path: string): ProcessIdentity | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ProcessIdentity;
  } catch {
    return null;
  }
}
