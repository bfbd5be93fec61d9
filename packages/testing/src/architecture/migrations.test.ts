import { expect, it } from 'vitest';
import journal from '../../../../drizzle/meta/_journal.json' with { type: 'json' };
import { repositoryPaths } from './source-files';

it('migrations are numbered as they are run, each later than the one before: an older one would be passed over', () => {
  const { entries } = journal;
  expect(entries.map(({ idx }) => idx)).toEqual(entries.map((_entry, rang) => rang));
  expect(entries.map(({ tag }) => tag.slice(0, 5))).toEqual(
    entries.map((_entry, rang) => `${String(rang).padStart(4, '0')}_`),
  );
  expect(entries.map(({ when }) => when)).toEqual(
    [...new Set(entries.map(({ when }) => when))].sort((a, b) => a - b),
  );
  const files = repositoryPaths().filter((path) => /^drizzle\/[^/]+\.sql$/.test(path));
  expect(files.sort()).toEqual(entries.map(({ tag }) => `drizzle/${tag}.sql`));
});
