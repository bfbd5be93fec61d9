import { posix } from 'node:path';
import type { SourceFile } from './source-files';

const CODE = /\.(ts|tsx|mts|mjs|js|cjs)$/;
const FORMS = [
  /\bfrom\s*(['"])([^'"\n]+)\1/g,
  /\bimport\s*(['"])([^'"\n]+)\1/g,
  /\bimport\s*\(\s*(['"])([^'"\n]+)\1/g,
  /\brequire\s*\(\s*(['"])([^'"\n]+)\1/g,
  /\bimport\.meta\.resolve\s*\(\s*(['"])([^'"\n]+)\1/g,
];

/** Is this a file of code, by its name? */
export function isCode(path: string): boolean {
  return CODE.test(path);
}

/** What only tests run: test files, what helps them, the harness and the configurations of the runners. */
export function isTestOnly(path: string): boolean {
  return (
    /\.(?:test|fixture)\.tsx?$/.test(path) ||
    path.includes('/test-support/') ||
    path.startsWith('packages/testing/') ||
    path.startsWith('e2e/')
  );
}

/** Every module a file names, type imports included: a rule on types is a rule on knowledge. */
export function importsOf(file: SourceFile): string[] {
  const found = FORMS.flatMap((form) => [...file.text.matchAll(form)].map((match) => match[2] ?? ''));
  return [...new Set(found)];
}

/** The workspace a path belongs to: « packages/domain », « apps/centre », « e2e » — or null above them. */
export function workspaceOf(path: string): string | null {
  const match = /^(packages\/[^/]+|apps\/[^/]+|e2e)\//.exec(path);
  return match?.[1] ?? null;
}

/** Path, without extension, that a relative import aims at. */
export function targetOf(file: SourceFile, specifier: string): string {
  return posix.join(posix.dirname(file.path), specifier);
}

/** The file that a relative import aims at, among those given; a package, or what is no code, is none. */
export function fileAt(
  files: ReadonlyMap<string, SourceFile>,
  file: SourceFile,
  specifier: string,
): SourceFile | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const target = targetOf(file, specifier).replace(/\/$/, '');
  const ends = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];
  return ends.map((end) => files.get(target + end)).find((found) => found !== undefined);
}
