import { isCode, isTestOnly, workspaceOf } from './imports';
import type { Breach } from './rules';
import type { SourceFile } from './source-files';

/** Where the words are, and which are not to be used: its tables' last column. */
export const GLOSSARY = 'docs/glossaire.md';

/** Names that others chose. */
const GIVEN = new Set(['agentRules', 'highWaterMark']);

/** Comments and texts: they are prose, and English there. */
const PROSE =
  /\/\*[\s\S]*?\*\/|(?<=^|[\s;,{(])\/\/.*$|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/gm;
/** « compteId » is compte and id, « JuryRLN » jury and rln. */
const PARTS = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g;

/** The words that no name holds, each with the one that the glossary has for the thing. */
export function readGlossary(markdown: string): ReadonlyMap<string, string> {
  const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
  return new Map(
    rows.flatMap((row) => {
      const cells = row.split('|').map((cell) => cell.trim());
      const [word = '', banned = ''] = [cells[1], cells.at(-2)];
      return [...banned.matchAll(/`([a-z]+)`/g)].map(([, each = '']) => [each, word] as const);
    }),
  );
}

/** Names of a file that hold a word the glossary has another for; each name is told once. */
export function wordsNotToUse(file: SourceFile, glossary: ReadonlyMap<string, string>): Breach[] {
  if (!isCode(file.path)) return [];
  const names = new Set(file.text.replace(PROSE, ' ').match(/[A-Za-z_$][\w$]*/g) ?? []);
  return [...names].flatMap((name) => {
    if (GIVEN.has(name)) return [];
    const parts = name.match(PARTS)?.map((part) => part.toLowerCase()) ?? [];
    const word = parts
      .map((part) => glossary.get(part) ?? glossary.get(part.replace(/s$/, '')))
      .find(Boolean);
    return word ? [{ path: file.path, what: `${name}: « ${word} » is the word` }] : [];
  });
}

/** Types that two packages export under one name: a reader of both cannot tell of which thing one speaks. */
export function namesOfTwoThings(files: readonly SourceFile[]): Breach[] {
  const owners = new Map<string, SourceFile>();
  return files.flatMap((file) => {
    if (!file.path.startsWith('packages/') || !isCode(file.path) || isTestOnly(file.path)) return [];
    return [...file.text.matchAll(/^export (?:interface|type|class) (\w+)/gm)].flatMap(([, name = '']) => {
      const owner = owners.get(name);
      if (!owner) owners.set(name, file);
      const other = owner && workspaceOf(owner.path) !== workspaceOf(file.path);
      return other ? [{ path: file.path, what: `${name} is another thing in ${owner.path}` }] : [];
    });
  });
}
