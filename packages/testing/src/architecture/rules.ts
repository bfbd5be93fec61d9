import { fileAt, importsOf, isCode, isTestOnly, targetOf, workspaceOf } from './imports';
import type { SourceFile } from './source-files';

/** One breach of the shape of the repository. */
export interface Breach {
  readonly path: string;
  readonly what: string;
}

const BELOW = ['db', 'pdf', 'documents', 'signature', 'jobs', 'session-files'];
/** What every package may say: the rules, and how French says them. */
const VOICE = ['domain', 'francais'];
const APP = [...VOICE, ...BELOW, 'usecases', 'ui', 'web'];
/** What is there to develop and to test: no program that serves the exam starts a server of its own. */
const DEVELOPMENT = [...APP, 'postgres-local', 'hors-ligne'];

/** What each workspace may import: apps → usecases → {db, documents, …} → domain. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'packages/domain': [],
  'packages/db': ['domain'],
  'packages/francais': ['domain'],
  'packages/pdf': VOICE,
  'packages/documents': [...VOICE, 'pdf'],
  'packages/signature': ['domain'],
  'packages/jobs': ['domain'],
  'packages/session-files': VOICE,
  'packages/usecases': [...VOICE, ...BELOW],
  'packages/ui': VOICE,
  'packages/web': [...VOICE, 'ui'],
  'packages/postgres-local': [],
  'packages/testing': DEVELOPMENT,
  // The page and what fills it agree on its places.
  'apps/hors-ligne': [...VOICE, 'documents'],
  'apps/centre': APP,
  'apps/jury-portal': APP,
  'apps/worker': APP,
  'apps/cli': DEVELOPMENT,
  e2e: DEVELOPMENT,
};

/** Imports that go against the one way, or around it by a relative path. */
export function wrongWayImports(file: SourceFile): Breach[] {
  if (!isCode(file.path)) return [];
  const workspace = workspaceOf(file.path);
  if (workspace === null) return [{ path: file.path, what: 'code outside packages/, apps/ and e2e/' }];
  const allowed = MAY_IMPORT[workspace];
  if (!allowed) return [{ path: file.path, what: `workspace ${workspace} is not in the table of imports` }];
  return importsOf(file).flatMap((specifier) => {
    const breach = (what: string) => [{ path: file.path, what: `${what}: ${specifier}` }];
    if (specifier.startsWith('.')) {
      const inside = `${targetOf(file, specifier)}/`.startsWith(`${workspace}/`);
      return inside ? [] : breach('relative import out of its workspace');
    }
    const name = /^@delib\/([a-z-]+)/.exec(specifier)?.[1];
    if (!name || `packages/${name}` === workspace || allowed.includes(name)) return [];
    // What needs a real base opens it as the programs do.
    if (name === 'db' && file.path.endsWith('.db.test.ts')) return [];
    if (name === 'testing') return isTestOnly(file.path) ? [] : breach('only tests import testing');
    return breach('import against the one way');
  });
}

/** The domain is pure: its code imports itself alone; its tests, the runners and arbitraries too. */
export function impureDomain(file: SourceFile): Breach[] {
  if (!file.path.startsWith('packages/domain/') || !isCode(file.path)) return [];
  const forTests = ['vitest', 'fast-check', '@delib/testing', '@delib/domain'];
  return importsOf(file)
    .filter((name) => !name.startsWith('.'))
    .filter((name) => !(isTestOnly(file.path) && forTests.some((mine) => `${name}/`.startsWith(`${mine}/`))))
    .map((name) => ({ path: file.path, what: `the domain imports ${name}` }));
}

/**
 * SQL is written in packages/db alone; the local server makes its databases and roles, a test on a real base may look
 * into it from anywhere.
 */
export function sqlOutsideDb(file: SourceFile): Breach[] {
  const exempt =
    /^packages\/(?:db|postgres-local)\/|^packages\/testing\/src\/petite-academie\.ts$/.test(file.path) ||
    file.path.endsWith('.db.test.ts');
  if (!isCode(file.path) || exempt) return [];
  const modules = importsOf(file).filter((name) => /^(drizzle-orm|postgres|pg)(\/|$)/.test(name));
  const breaches = modules.map((name) => ({ path: file.path, what: `imports ${name} outside packages/db` }));
  if (/\bsql(<[^>]*>)?`/.test(file.text)) {
    breaches.push({ path: file.path, what: 'writes SQL outside packages/db' });
  }
  return breaches;
}

/** A query that asserts a union of the domain reads nothing: its column does, or a reader of `db/src/valeurs.ts`. */
export function assertedUnions({ path, text }: SourceFile): Breach[] {
  if (!path.startsWith('packages/db/src/') || !isCode(path) || isTestOnly(path)) return [];
  const union =
    /\bsql<[^>`]*(?:'\w+'\s*(?:\||>)|\b(?:Etat|Issue|Groupe|Nature|Role|ActeurRole|Presence|Portail|Qualite)\w*\b)/;
  const found = union.exec(text)?.[0];
  return found === undefined ? [] : [{ path, what: `asserts a value it does not read: ${found}` }];
}

/**
 * A setting of who is acting that outlives its transaction would lend one person's rights to the next one
 * who gets the connection: the third argument of set_config is never false.
 */
export function settingsThatOutliveTheirTransaction(file: SourceFile): Breach[] {
  if (!isCode(file.path) && !file.path.endsWith('.sql')) return [];
  const wrong = /set_config\s*\((?:[^()]|\([^()]*\))*,\s*false\s*\)/i.test(file.text);
  return wrong ? [{ path: file.path, what: 'a setting that outlives its transaction' }] : [];
}

/** No file of code over 300 lines: one reason to change. */
export function tooLong(file: SourceFile): Breach[] {
  if (!isCode(file.path)) return [];
  const lines = file.text.split('\n').length - (file.text.endsWith('\n') ? 1 : 0);
  return lines > 300 ? [{ path: file.path, what: `${lines} lines` }] : [];
}

/** No path of one machine, and nothing read from the folder that is shared beside the repository. */
export function machinePaths(file: SourceFile): Breach[] {
  const forms = [/["'`(\s]\/(work|root|home\/[a-z]+|Users\/[A-Za-z]+)\//, /\.\.\/shared\b/];
  const found = forms.map((form) => form.exec(file.text)?.[0]).find((text) => text !== undefined);
  return found === undefined ? [] : [{ path: file.path, what: `names a place outside: ${found.trim()}` }];
}

/** Where what people and programs send is read: pages, actions, routes, and the shapes that use cases give. */
const BORDERS = /^(?:apps\/[a-z-]+|packages\/(?:ui|usecases|web))\/src\//;

/** What reads no text of a person: the environment, the types of text themselves, a login (read as they do). */
const READS_NO_FREE_TEXT = [
  /\/env\.ts$/,
  /\/reglages-stockage\.ts$/,
  /\/usecases\/src\/texte\/textes\.ts$/,
  /web\/src\/connexion\.ts$/,
];

/** A text taken as it comes would reach the database with a NUL in it, or a paper with a letter that no font has. */
export function bareTexts(file: SourceFile): Breach[] {
  const { path, text } = file;
  if (!BORDERS.test(path) || !isCode(path) || isTestOnly(path)) return [];
  if (READS_NO_FREE_TEXT.some((exempt) => exempt.test(path))) return [];
  const bare = /\bz\s*\.(?:coerce\s*\.)?string\(\)(?!\s*\.regex\()/.test(text);
  return bare ? [{ path, what: 'z.string() for a text: usecases/texte says how it is read' }] : [];
}

/** What may stand at the top of the repository, dotfiles apart. */
const TOP = [
  'package.json',
  'package-lock.json',
  'apps',
  'packages',
  'drizzle',
  'e2e',
  'docs',
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'LICENSE',
];

/** What stands at the top of the repository and is not expected there. */
export function strangersAtTheTop(paths: readonly string[]): Breach[] {
  const names = new Set(paths.map((path) => path.split('/')[0] ?? path));
  return [...names]
    .filter((name) => !name.startsWith('.') && !TOP.includes(name))
    .map((name) => ({ path: name, what: 'does not belong at the top' }));
}

/**
 * What verifies a signature shares no code with what makes one: no module of `sign` is reached from
 * `verify`, nor the other way, whatever stands between.
 */
export function signAndVerifyMeet(files: readonly SourceFile[]): Breach[] {
  const signature = files.filter(
    (file) => file.path.startsWith('packages/signature/src/') && isCode(file.path) && !isTestOnly(file.path),
  );
  const sides = ['sign', 'verify'] as const;
  const isOf = (side: string, path: string) =>
    new RegExp(`^packages/signature/src/${side}(/|\\.ts$)`).test(path);
  return sides.flatMap((side) => {
    const other = side === 'sign' ? 'verify' : 'sign';
    const starts = signature.filter((file) => isOf(side, file.path));
    return starts.flatMap((start) => {
      return reachable(start, signature)
        .filter((file) => isOf(other, file.path))
        .map((file) => ({ path: start.path, what: `reaches ${file.path}` }));
    });
  });
}

function reachable(start: SourceFile, files: readonly SourceFile[]): SourceFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const seen = new Set<SourceFile>([start]);
  const waiting = [start];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    for (const specifier of importsOf(file)) {
      const next = fileAt(byPath, file, specifier);
      if (next && !seen.has(next)) {
        seen.add(next);
        waiting.push(next);
      }
    }
  }
  return [...seen];
}
