import { isCode, isTestOnly } from './imports';
import type { Breach } from './rules';
import type { SourceFile } from './source-files';

/** Functions that code outside tests exports from files whose path the pattern knows. */
function exported(files: readonly SourceFile[], where: RegExp, which: RegExp): Map<string, string> {
  const found = files
    .filter(({ path }) => where.test(path) && isCode(path) && !isTestOnly(path))
    .filter(({ text }) => which.test(text))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:async )?function\*? (\w+)/gm)].map(
        ([, name = '']) => [name, path] as const,
      ),
    );
  return new Map(found);
}

/** Acts whose use case is called otherwise, each with those that do it: rows of the glossary under « Acts ». */
export function readActs(markdown: string): ReadonlyMap<string, readonly string[]> {
  const section = markdown.split(/^## /m).find((part) => part.startsWith('Acts\n')) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return new Map(
    rows.flatMap((row) => {
      const [acts = [], doers = []] = row
        .split('|')
        .slice(1, 3)
        .map((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name));
      return acts.map((act) => [act, doers] as const);
    }),
  );
}

/**
 * Acts with two names: what the journal or a server action calls otherwise than any use case is called, unless the
 * glossary says by which it is done; and what it says for nothing.
 * @param journal the codes of the journal, as the domain has them
 */
export function actsOfTwoNames(
  files: readonly SourceFile[],
  journal: readonly string[],
  glossary: ReadonlyMap<string, readonly string[]>,
): Breach[] {
  const useCases = exported(files, /^packages\/usecases\/src\//, /^/);
  const actions = exported(files, /^apps\/[^/]+\/src\//, /^'use server'/);
  const acts = new Map([...journal.map((code) => [code, 'the journal'] as const), ...actions]);
  const unnamed = [...acts]
    .filter(([act]) => !useCases.has(act) && !glossary.has(act))
    .map(([act, path]) => ({ path, what: `${act}: no use case has that name` }));
  const told = [...glossary].flatMap(([act, doers]) => [
    ...(acts.has(act) ? [] : [{ path: 'docs/glossaire.md', what: `${act}: no such act` }]),
    ...(useCases.has(act) ? [{ path: 'docs/glossaire.md', what: `${act}: a use case has that name` }] : []),
    ...doers
      .filter((doer) => !useCases.has(doer))
      .map((doer) => ({ path: 'docs/glossaire.md', what: `${doer}: no such use case` })),
    ...(doers.length > 0 ? [] : [{ path: 'docs/glossaire.md', what: `${act}: done by nothing` }]),
  ]);
  return [...unnamed, ...told];
}
