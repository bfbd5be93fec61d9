import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One text file of the repository: its path from the root, with « / », and what it holds. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const TEXT = /\.(ts|tsx|mts|mjs|js|cjs|json|md|sql|css|scss|sh|yml|yaml|html)$|^\.ci\/|^\.[a-z.]+$/;

/** Paths of every file that is or would be committed, from the root. */
export function repositoryPaths(): string[] {
  // The clone may belong to another account than ours (CI as root): reading a list is safe all the same.
  const options = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const list = execFileSync('git', options, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return list.split('\0').filter((path) => path !== '');
}

/** The text files among them, read. A file deleted but not yet committed so is left out. */
export function repositorySources(): SourceFile[] {
  return repositoryPaths().flatMap((path) => {
    if (!TEXT.test(path) || path === 'package-lock.json') return [];
    try {
      return [{ path, text: readFileSync(join(ROOT, path), 'utf8') }];
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  });
}
