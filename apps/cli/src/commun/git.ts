import { execFileSync } from 'node:child_process';
import { ROOT } from './places';

/** Paths, from the root, of every file that is or would be committed. */
export function committedPaths(): string[] {
  return list('ls-files', '-z', '--cached', '--others', '--exclude-standard');
}

/** Paths, from the root, of what the next commit adds, changes or renames. */
export function stagedPaths(): string[] {
  return list('diff', '--cached', '--name-only', '-z', '--diff-filter=ACMR');
}

function list(...args: string[]): string[] {
  // The clone may belong to another account than ours (CI as root): reading a list is safe all the same.
  const all = ['-c', 'safe.directory=*', ...args];
  const text = execFileSync('git', all, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return text.split('\0').filter((path) => path !== '');
}
