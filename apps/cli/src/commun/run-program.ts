import { type ChildProcess, spawn } from 'node:child_process';
import { moduleProgram, ROOT } from './places';

/** A program that ran to its end: 0 is success; what it said, when it was kept. */
export interface Finished {
  readonly code: number;
  readonly output: string;
}

interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** « shown » as it comes, or « kept » to be shown later in one piece. */
  readonly output: 'shown' | 'kept';
}

const running = new Set<ChildProcess>();

/** Runs a program in a process group of its own, so that it can be ended with all that it started. */
export function runProgram(program: Program): Promise<Finished> {
  return new Promise((resolve) => {
    const kept = program.output === 'kept';
    const child = spawn(program.command, program.args, {
      cwd: program.cwd,
      env: { ...process.env, ...program.env },
      stdio: ['ignore', kept ? 'pipe' : 'inherit', kept ? 'pipe' : 'inherit'],
      detached: true,
    });
    running.add(child);
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', (error) => {
      running.delete(child);
      resolve({ code: 127, output: `${output}${program.command} : ${error.message}\n` });
    });
    child.once('close', (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Runs a program of node_modules to its end, by Node itself, and keeps what it says. */
export function runModule(script: string, args: readonly string[], cwd = ROOT): Promise<Finished> {
  return runProgram({
    command: process.execPath,
    args: [moduleProgram(script), ...args],
    cwd,
    output: 'kept',
  });
}

/** Ends every program that `runProgram` has under way, and what they started. */
export function endRunningPrograms(signal: NodeJS.Signals): void {
  for (const { pid } of running) {
    if (pid === undefined) continue;
    try {
      process.kill(-pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}
