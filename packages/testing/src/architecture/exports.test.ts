import { describe, expect, it } from 'vitest';
import { deadExports, deadFiles } from './exports';
import { repositorySources, type SourceFile } from './source-files';

const files = repositorySources();

describe('The repository keeps nothing that is dead', () => {
  it('nothing is exported that nothing imports', () => {
    expect(deadExports(files)).toEqual([]);
  });
  it('there is no file of code that nothing names', () => {
    expect(deadFiles(files)).toEqual([]);
  });
});

describe('What is dead is told, and nothing else', () => {
  const file = (path: string, text: string): SourceFile => ({ path, text });
  const note = (text: string) => file('packages/domain/src/note.ts', text);
  const user = (text: string) => file('packages/db/src/a.ts', text);

  it.each([
    ['a function that nobody calls', [note('export function lire() {}\n')]],
    ['one that its own file alone calls', [note('export const lire = 1;\nlire;\n')]],
    [
      'one that is only passed on',
      [note('export const lire = 1;\n'), user("export { lire } from './note';\n")],
    ],
    [
      'one that only prose names',
      [note('export const lire = 1;\n'), user('/** Not lire. */\n// nor lire\n')],
    ],
    ['a type that nothing says', [note('export interface lire {}\n')]],
  ])('%s is dead', (_title, sources) => {
    expect(deadExports(sources)).toEqual(['packages/domain/src/note.ts: lire']);
  });
  it.each([
    ['a function that another file calls', [note('export const lire = 1;\n'), user('lire;\n')]],
    ['a type in the signature of its file', [note('export interface Lu {}\nfunction f(): Lu {}\n')]],
    ['what Next reads', [file('apps/centre/src/app/page.tsx', 'export const metadata = {};\n')]],
    [
      'what a page is made of',
      [
        note('export const Page = 1;\n'),
        file('a/src/app/error.tsx', 'export { Page as default } from "x";\n'),
      ],
    ],
  ])('%s is not', (_title, sources) => {
    expect(deadExports(sources)).toEqual([]);
  });
  it('a file that nothing names is dead; the face of a folder is named by the folder', () => {
    const sources = [
      file('packages/domain/src/index.ts', "export * from './note';\n"),
      file('packages/domain/src/pv/index.ts', ''),
      note(''),
      file('packages/domain/src/oubli.ts', "import '@delib/domain';\n"),
    ];
    expect(deadFiles(sources)).toEqual(['packages/domain/src/pv/index.ts', 'packages/domain/src/oubli.ts']);
  });
});
