import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitForLock } from './lock';
import { moduleProgram, type NextApp, ROOT } from './places';
import { type Finished, runProgram } from './run-program';

/** What asking for a production build gives. */
export interface BuildAnswer extends Finished {
  readonly alreadyBuilt: boolean;
}

/**
 * Makes the production build of an app, unless the one that is there comes from these very sources (by a
 * digest of every file that goes into it). Two programs that want it at once build once.
 */
export async function ensureBuild(app: NextApp, say: (line: string) => void): Promise<BuildAnswer> {
  const lock = await waitForLock(join(ROOT, 'node_modules', '.cache', `build-${app}.lock`), ({ pid }) =>
    say(`Un autre programme (processus ${pid}) construit déjà « ${app} » : attente.`),
  );
  try {
    const stamp = join(ROOT, 'apps', app, '.next', 'delib-sources');
    const digest = digestOfSources(app);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) {
      return { code: 0, output: '', alreadyBuilt: true };
    }
    const finished = await runProgram({
      command: process.execPath,
      args: [moduleProgram('next/dist/bin/next'), 'build'],
      cwd: join(ROOT, 'apps', app),
      env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      output: 'kept',
    });
    if (finished.code === 0) writeFileSync(stamp, digest);
    return { ...finished, alreadyBuilt: false };
  } finally {
    lock.release();
  }
}

/** Digest of all that a build of this app is made from. */
function digestOfSources(app: NextApp): string {
  const hash = createHash('sha256').update(process.version);
  const packages = readdirSync(join(ROOT, 'packages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'testing')
    .map((entry) => `packages/${entry.name}`);
  for (const path of ['package-lock.json', ...[...packages, `apps/${app}`].flatMap(filesUnder)]) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(ROOT, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(folder: string): string[] {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return ['node_modules', '.next'].includes(entry.name) ? [] : filesUnder(path);
      const counts = entry.isFile() && !/\.test\.tsx?$|^next-env\.d\.ts$|\.tsbuildinfo$/.test(entry.name);
      return counts ? [path] : [];
    });
}
