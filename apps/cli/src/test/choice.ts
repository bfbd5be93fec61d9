import { posix } from 'node:path';

/** What a person may name: the layers, the files of the repository, and where they stand (from the root). */
export interface Choices {
  readonly layers: readonly string[];
  readonly paths: readonly string[];
  readonly from: string;
}

/** The layers to run, each with its files (all when undefined), or the sentence that says what was not understood. */
export type Choice =
  | { readonly ok: true; readonly layers: ReadonlyMap<string, readonly string[] | undefined> }
  | { readonly ok: false; readonly sentence: string };

/**
 * Reads `npm test -- A B`: each is a layer, a test file, a source (its tests stand beside it) or a part of a path.
 * Nothing named is everything. The name of a test file says its layer.
 */
export function chooseTests(names: readonly string[], { layers, paths, from }: Choices): Choice {
  if (names.length === 0) return { ok: true, layers: new Map(layers.map((layer) => [layer, undefined])) };
  const chosen = new Map<string, readonly string[] | undefined>();
  const tests = paths.filter((path) => layerOf(path) !== null);
  for (const name of names) {
    if (layers.includes(name)) {
      chosen.set(name, undefined);
      continue;
    }
    const found = testsNamed(name, tests, from);
    if (found.length === 0) return { ok: false, sentence: unknown(name, layers) };
    for (const path of found) {
      const layer = layerOf(path) ?? '';
      const already = chosen.get(layer);
      // A layer asked for whole runs this file too.
      if (chosen.has(layer) && already === undefined) continue;
      chosen.set(layer, [...new Set([...(already ?? []), path])]);
    }
  }
  return { ok: true, layers: chosen };
}

/** The layer that runs this file, by its name alone; null when it is no test. */
function layerOf(path: string): string | null {
  if (/^e2e\/parcours\/.*\.spec\.ts$/.test(path)) return 'navigateur';
  if (/\.db\.test\.ts$/.test(path)) return 'base';
  return /^(?:packages|apps)\/.*\.test\.tsx?$/.test(path) ? 'domaine' : null;
}

function testsNamed(name: string, tests: readonly string[], from: string): readonly string[] {
  const plain = name.replaceAll('\\', '/');
  const asked = [posix.normalize(plain), posix.join(from, plain)];
  const exact = tests.filter((path) => asked.includes(path));
  if (exact.length > 0) return exact;
  // « note.ts » names the tests beside it: note.test.ts, note.property.test.ts, note.db.test.ts.
  const beside = asked.map((path) => path.replace(/(?:\.ts|\.tsx)$/, '.'));
  const own = tests.filter((path) => beside.some((start) => start.endsWith('.') && path.startsWith(start)));
  return own.length > 0 ? own : tests.filter((path) => asked.some((part) => path.includes(part)));
}

function unknown(name: string, layers: readonly string[]): string {
  return (
    `Ni couche ni test de ce nom : « ${name} ». Couches : ${layers.join(', ')}. ` +
    'Un fichier se donne par son chemin ou une partie de son chemin : npm test -- packages/domain/src/note.test.ts'
  );
}
