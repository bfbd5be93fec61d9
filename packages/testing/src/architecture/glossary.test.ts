import { describe, expect, it } from 'vitest';
import { GLOSSARY, namesOfTwoThings, readGlossary, wordsNotToUse } from './glossary';
import { repositorySources } from './source-files';

const files = repositorySources();
const glossary = readGlossary(files.find(({ path }) => path === GLOSSARY)?.text ?? '');

describe('One thing, one word', () => {
  it('the glossary is read: words that are not to be used, each with the one that is', () => {
    expect(glossary.get('account')).toBe('compte');
    expect(glossary.get('draft')).toBe('projet (de PV)');
    expect(glossary.size).toBeGreaterThan(15);
  });

  it('no name in the code holds a word that the glossary has another for', () => {
    expect(files.flatMap((file) => wordsNotToUse(file, glossary))).toEqual([]);
  });

  it('no two packages give one name to two types', () => {
    expect(namesOfTwoThings(files)).toEqual([]);
  });
});

describe('A word that is not to be used', () => {
  const found = (text: string) =>
    wordsNotToUse({ path: 'packages/db/src/a.ts', text }, glossary).map(({ what }) => what.split(':')[0]);

  it('is caught in a name, wherever it stands in it, once', () => {
    expect(found('const agentId = 1;\nuse(agentId);')).toEqual(['agentId']);
    expect(found('export function selectAgents() {}\nconst MARK_OF_E1 = 1;')).toEqual([
      'selectAgents',
      'MARK_OF_E1',
    ]);
    expect(found('type DraftPv = Pv;')).toEqual(['DraftPv']);
  });

  it('is English in a comment and a text in quotes', () => {
    expect(found("/** The mark. */\n// a draft\nthrow new Error('no candidate');")).toEqual([]);
  });

  it('is let pass where others chose the name, or inside another word', () => {
    expect(found('stream.highWaterMark; const { remarks, bookmark } = x;')).toEqual([]);
  });
});

it('a name of two things is caught where the second package exports it, not twice in one package', () => {
  const text = 'export interface JuryLu {}\n';
  const [a, b, c] = ['packages/db/src/a.ts', 'packages/usecases/src/b.ts', 'packages/db/src/c.ts'];
  const paths = (...all: string[]) =>
    namesOfTwoThings(all.map((path) => ({ path, text }))).map(({ path }) => path);
  expect(paths(a, b)).toEqual([b]);
  expect(paths(a, c)).toEqual([]);
});
