import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** One program of the demo, under way. */
export interface Service {
  readonly label: string;
  readonly log: string;
  readonly pid: number;
  /** Settles with its exit code when it ends, whoever ended it. */
  readonly ended: Promise<number>;
  /** Asks it to stop, and makes it after ten seconds. Stopping twice is harmless. */
  readonly stop: () => Promise<void>;
}

/** A Node program to start. */
export interface ProgramDemand {
  readonly label: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** File that takes all it says. */
  readonly log: string;
}

/** Ends the group when our end of the pipe closes: a killed demo leaves no server on its ports. */
const GUARD = `
cat > /dev/null
kill -s TERM -- "-$1" 2> /dev/null || exit 0
for _ in 1 2 3 4 5 6 7 8 9 10; do sleep 0.5; kill -s 0 -- "-$1" 2> /dev/null || exit 0; done
kill -s KILL -- "-$1" 2> /dev/null`;

const PATIENCE_MS = 10_000;

/**
 * Starts a Node program in a session of its own: Ctrl+C reaches the demo alone, which then stops everything
 * in order.
 */
export function startService({ label, args, cwd, env, log }: ProgramDemand): Service {
  const file = openSync(log, 'w', 0o600);
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', file, file], detached: true });
  closeSync(file);
  const group = child.pid;
  if (group === undefined) throw new Error(`${label} did not start`);
  const guard = spawn('/bin/sh', ['-c', GUARD, 'garde-service', String(group)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
  });
  const ended = new Promise<number>((resolve) => {
    child.once('exit', (code) => {
      // The group's number may soon be another program's: nobody must signal it any more.
      if (guard.pid !== undefined) signalGroup(guard.pid, 'SIGKILL');
      resolve(code ?? 1);
    });
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) signalGroup(group, 'SIGTERM');
    const late = delay(PATIENCE_MS, 'late' as const, { ref: false });
    if ((await Promise.race([ended, late])) === 'late') signalGroup(group, 'SIGKILL');
    await ended;
  };
  return { label, log, pid: group, ended, stop };
}

/** The last lines a service said, for whoever wants to know why it stopped. */
export function lastLines(service: Service, count: number): string {
  const lines = readFileSync(service.log, 'utf8').trimEnd().split('\n');
  return lines.slice(-count).join('\n');
}

function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
