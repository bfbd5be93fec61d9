import { describe, expect, it } from 'vitest';
import { untrueProse } from './prose';
import { repositoryPaths, repositorySources } from './source-files';

describe('What is written about the repository is so', () => {
  it('every link, place and command of the prose is there', () => {
    expect(untrueProse(repositorySources(), repositoryPaths())).toEqual([]);
  });

  const told = (text: string) =>
    untrueProse(
      [
        { path: 'package.json', text: '{"scripts":{"demo":"x"}}' },
        { path: 'docs/a.md', text },
      ],
      ['docs/adr/0001.md', 'packages/db/src/index.ts'],
    ).map(({ what }) => what);
  it.each([
    ['a link that leads to nothing', 'see [1](adr/0002.md)'],
    ['a file that is gone', 'see `packages/db/src/gone.ts`'],
    ['one named from its package', 'see `db/src/gone.ts`'],
    ['a command that does not exist', '`npm run nothing -- x`'],
  ])('%s is told', (_title, text) => {
    expect(told(text)).toHaveLength(1);
  });
  it('what is there, elsewhere or stands for many is not', () => {
    expect(
      told(
        '[1](adr/0001.md#x) [2](https://exemple.fr) `packages/db/` `db/src/index.ts` `apps/<x>` `npm run demo`',
      ),
    ).toEqual([]);
  });
});
