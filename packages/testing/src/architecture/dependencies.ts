import { importsOf, isCode, workspaceOf } from './imports';
import type { SourceFile } from './source-files';

/** What Next needs beside it and no file of ours imports. */
const ASKED_BY_NEXT = ['react-dom', 'sass'];

/**
 * Dependencies that a workspace asks for and imports nowhere, as « workspace → package ». Types go with what they
 * describe, and are not looked for.
 */
export function unusedDependencies(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const workspace = workspaceOf(path);
    if (workspace === null || path !== `${workspace}/package.json`) return [];
    const asked = JSON.parse(text) as Partial<Record<'dependencies' | 'devDependencies', object>>;
    const imported = new Set(
      files
        .filter((file) => isCode(file.path) && workspaceOf(file.path) === workspace)
        .flatMap((file) => [...importsOf(file), ...resolvedIn(file)].map(packageOf)),
    );
    return Object.keys({ ...asked.dependencies, ...asked.devDependencies })
      .filter((name) => !imported.has(name) && !name.startsWith('@types/') && !ASKED_BY_NEXT.includes(name))
      .map((name) => `${workspace} → ${name}`);
  });
}

/** Packages whose files are looked for, not their code: the programs of Postgres, fonts. */
function resolvedIn({ text }: SourceFile): string[] {
  return [...text.matchAll(/\.resolve\(\s*'([^'.][^']*)'/g)].map((match) => match[1] ?? '');
}

/** « @scope/name/inside » → « @scope/name » */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
