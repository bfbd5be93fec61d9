import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the repository. */
export const ROOT = fileURLToPath(new URL('../../../..', import.meta.url)).replace(/[/\\]$/, '');

/** The two Next apps, by folder. */
export const NEXT_APPS = ['centre', 'jury-portal'] as const;
export type NextApp = (typeof NEXT_APPS)[number];

/** Entry of a program of node_modules, to be run by Node itself: no shell, no wrapper between signals and it. */
export function moduleProgram(path: string): string {
  return join(ROOT, 'node_modules', path);
}

/** Folder of what the demo keeps: `.data`, or the one that `DELIB_DATA` names. */
export function dataFolder(env: Readonly<Record<string, string | undefined>>): string {
  return env.DELIB_DATA ? resolve(env.DELIB_DATA) : join(ROOT, '.data');
}
