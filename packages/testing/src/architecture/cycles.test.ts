import { describe, expect, it } from 'vitest';
import { importCycles } from './cycles';
import { repositorySources } from './source-files';

describe('No file imports one that imports it', () => {
  it('be it through others, be it for a type', () => {
    expect(importCycles(repositorySources())).toEqual([]);
  });

  const at = (path: string, ...named: string[]) => ({
    path: `packages/db/src/${path}`,
    text: named.map((name) => `import type { A } from '${name}';\n`).join(''),
  });
  it.each([
    ['two files that name each other', [at('a.ts', './b'), at('b.tsx', './a')], 'a.ts b.tsx'],
    [
      'three, through the face of a folder',
      [at('a.ts', './c'), at('c/index.ts', '../b'), at('b.ts', './a')],
      'a.ts b.ts c/index.ts',
    ],
    ['a file that names itself', [at('a.ts', './a')], 'a.ts'],
  ])('%s are told, once', (_title, files, told) => {
    const paths = told.split(' ').map((path) => `packages/db/src/${path}`);
    expect(importCycles(files)).toEqual([paths.join(' ↔ ')]);
  });
  it('two ways to one file are no circle', () => {
    const files = [at('a.ts', './b', './c'), at('b.ts', './d'), at('c.ts', './d', './b'), at('d.ts', 'd')];
    expect(importCycles(files)).toEqual([]);
  });
});
