import { expect, it } from 'vitest';
import { repositoryPaths, repositorySources } from './source-files';

interface Journal {
  readonly entries: readonly { readonly idx: number; readonly when: number; readonly tag: string }[];
}

it('migrations are numbered as they are run, each later than the one before: an older one would be passed over', () => {
  const kept = repositorySources().find(({ path }) => path === 'drizzle/meta/_journal.json');
  const { entries } = JSON.parse(kept?.text ?? '{"entries":[]}') as Journal;
  expect(entries.length).toBeGreaterThan(20);
  expect(entries.map(({ idx }) => idx)).toEqual(entries.map((_entry, rang) => rang));
  expect(entries.map(({ tag }) => tag.slice(0, 5))).toEqual(
    entries.map((_entry, rang) => `${String(rang).padStart(4, '0')}_`),
  );
  const whens = entries.map(({ when }) => when);
  expect(whens).toEqual([...new Set(whens)].sort((a, b) => a - b));
  const files = repositoryPaths().filter((path) => /^drizzle\/\w+\.sql$/.test(path));
  expect(files.sort()).toEqual(entries.map(({ tag }) => ['drizzle/', tag, '.sql'].join('')));
});
