import { describe, expect, it } from 'vitest';
import { chooseTests } from './choice';

const layers = ['lint', 'types', 'domaine', 'base', 'construction', 'navigateur'];
const paths = [
  'packages/domain/src/note.ts',
  'packages/domain/src/note.test.ts',
  'packages/domain/src/note.property.test.ts',
  'packages/domain/src/notes-lues.test.ts',
  'packages/ui/src/table.test.tsx',
  'packages/db/src/acces.db.test.ts',
  'e2e/parcours/rln.spec.ts',
  'e2e/pages/rln.ts',
];
const choose = (names: string[], from = '') => {
  const choice = chooseTests(names, { layers, paths, from });
  return choice.ok ? Object.fromEntries(choice.layers) : choice.sentence;
};

describe('What « npm test » is asked to run', () => {
  it('nothing named is every layer, whole', () => {
    expect(Object.keys(choose([]))).toEqual(layers);
  });
  it.each([
    ['a unit test', 'packages/domain/src/note.test.ts', { domaine: ['packages/domain/src/note.test.ts'] }],
    ['a test of a screen', 'packages/ui/src/table.test.tsx', { domaine: ['packages/ui/src/table.test.tsx'] }],
    [
      'a test on a real base',
      './packages/db/src/acces.db.test.ts',
      { base: ['packages/db/src/acces.db.test.ts'] },
    ],
    ['a journey', 'e2e/parcours/rln.spec.ts', { navigateur: ['e2e/parcours/rln.spec.ts'] }],
    ['a part of a name', 'acces', { base: ['packages/db/src/acces.db.test.ts'] }],
    [
      'a source: the tests beside it',
      'packages/domain/src/note.ts',
      { domaine: ['packages/domain/src/note.test.ts', 'packages/domain/src/note.property.test.ts'] },
    ],
  ])('%s runs in the layer that its name says', (_title, name, expected) => {
    expect(choose([name])).toEqual(expected);
  });
  it('a path is read from where the person stands', () => {
    expect(choose(['note.test.ts'], 'packages/domain/src')).toEqual({
      domaine: ['packages/domain/src/note.test.ts'],
    });
  });
  it('a layer and a file: the layer whole, the file alone in its own', () => {
    expect(choose(['lint', 'rln', 'domaine', 'table'])).toEqual({
      lint: undefined,
      navigateur: ['e2e/parcours/rln.spec.ts'],
      domaine: undefined,
    });
  });
  it('what is neither is refused with the layers that there are', () => {
    expect(choose(['e2e/pages/rln.ts'])).toContain('lint, types, domaine, base');
  });
});
