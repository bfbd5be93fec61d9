import { isCode, isTestOnly } from './imports';
import type { SourceFile } from './source-files';

const DECLARED =
  /^export (?:abstract )?(?:async )?(function\*?|const|let|class|type|interface|enum) ([A-Za-z_$][\w$]*)/gm;
const PASSED_ON = /^export (?:type )?\{[^}]*\}(?:\s*from\s*['"][^'"]+['"])?;?/gm;
const WORD = /[A-Za-z_$][\w$]*/g;

/** Files that Next, the runners and git hooks find by their name, and what they read in them. */
const READ_BY_FRAMEWORKS = [
  /(?:^|\/)(?:page|layout|template|loading|error|global-error|not-found|default|route|proxy|middleware)\.tsx?$/,
  /(?:^|\/)(?:instrumentation|instrumentation-client|next\.config|ambient\.d|reset\.d)\.ts$/,
  /(?:^|\/)(?:vitest|playwright|drizzle)\.config\.ts$/,
  // The tables of the schema are read all together, to write migrations.
  /^packages\/db\/src\/schema\//,
];
const isReadByFrameworks = (path: string) => READ_BY_FRAMEWORKS.some((form) => form.test(path));

/**
 * Exports that nothing imports, as « path: name ». A value must be named by another file, beyond being passed on
 * (`export { x } from`); a type may be exported for the signature that it stands in, so that naming it in its own file is
 * enough. Read by name, without a compiler: what is told is dead, though not all that is dead is told.
 */
export function deadExports(files: readonly SourceFile[]): string[] {
  const code = files.filter(({ path }) => isCode(path));
  const namedBy = new Map<string, Map<string, number>>();
  for (const { path, text } of code) {
    const plain = withoutProse(text);
    const said = isReadByFrameworks(path) ? plain : plain.replace(PASSED_ON, '');
    for (const [name] of said.matchAll(WORD)) {
      const paths = namedBy.get(name) ?? new Map<string, number>();
      namedBy.set(name, paths.set(path, (paths.get(path) ?? 0) + 1));
    }
  }
  return code
    .filter(({ path }) => !isReadByFrameworks(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(DECLARED)].flatMap(([, kind, name = '']) => {
        const paths = namedBy.get(name) ?? new Map<string, number>();
        const elsewhere = [...paths.keys()].some((other) => other !== path);
        const inASignature = (kind === 'type' || kind === 'interface') && (paths.get(path) ?? 0) > 1;
        return elsewhere || inASignature ? [] : [`${path}: ${name}`];
      }),
    );
}

/** Files of code that nothing names: no import, and no text that holds their path (a program that is started). */
export function deadFiles(files: readonly SourceFile[]): string[] {
  const ends = new Map<string, Set<string>>();
  for (const { path, text } of files) {
    for (const [, , said = ''] of text.matchAll(/(['"`])([^'"`\n]+)\1/g)) {
      const end = stemOf(said.split(' ').at(-1) ?? said);
      ends.set(end, (ends.get(end) ?? new Set()).add(path));
    }
  }
  return files.flatMap(({ path }) => {
    if (!isCode(path) || isReadByFrameworks(path) || isTestOnly(path)) return [];
    // The face of a folder is named by the folder, that of a package by the package.
    const folder = path.replace(/\/(?:src\/)?index\.tsx?$/, '');
    const named = [...(ends.get(stemOf(folder)) ?? [])].some((other) => other !== path);
    return named ? [] : [path];
  });
}

const stemOf = (path: string) => (path.split('/').at(-1) ?? path).replace(/\.(?:tsx?|m?js|css)$/, '');

/** The text without its comments: a name that only a docstring says is not used. */
function withoutProse(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
