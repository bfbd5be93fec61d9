// Entry of every command of the repository (the scripts of package.json, the hook of .githooks), in plain JavaScript
// and without a dependency: it runs on a machine where nothing is installed yet, on an older Node than the project needs.
// It installs what the lockfile says, then hands over to the Node that the lockfile brings, digest checked, as it
// brings every other package; where it brings none (macOS), to the Node of the machine.

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.delib-installation');
/** The program of each command, and what it is told before what the person asks. */
const PROGRAMS = {
  demo: ['demo/main.ts'],
  dev: ['demo/dev.ts'],
  test: ['test/main.ts'],
  lint: ['test/main.ts', 'lint'],
  typecheck: ['test/main.ts', 'types'],
  format: ['atelier/format.ts'],
  apercu: ['apercu/main.ts'],
  ecrans: ['ecrans/main.ts'],
  'avant-commit': ['atelier/avant-commit.ts'],
  delib: ['delib/main.ts'],
  bench: ['bench/main.ts'],
};
/** The `engines` of package.json: the oldest Node that the code runs on (Map.groupBy, Set.union). */
const NEEDED = 22;
/** The oldest that this file runs on. */
const STARTER = 20;
const WINDOWS = process.platform === 'win32';

main();

function main() {
  const [command = '', ...args] = process.argv.slice(2);
  const program = Object.hasOwn(PROGRAMS, command) ? PROGRAMS[command] : null;
  if (!program) {
    fail(`Commande inconnue : « ${command} ». Commandes : ${Object.keys(PROGRAMS).join(', ')}.`);
  }
  if (Number.parseInt(process.versions.node, 10) < STARTER) {
    fail(
      `Node ${process.versions.node} est trop ancien : installez Node ${NEEDED} ou plus récent, puis recommencez.`,
    );
  }
  if (!isInstalled()) install();
  const [file = '', ...first] = program;
  handOver(join(ROOT, 'apps', 'cli', 'src', file), [...first, ...args], command);
}

/** Whether node_modules holds exactly what the lockfile says, by the stamp or, failing that, by npm's own record. */
function isInstalled() {
  const digest = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (read(STAMP) === digest) return true;
  if (!matchesLockfile()) return false;
  writeFileSync(STAMP, digest);
  return true;
}

function matchesLockfile() {
  const record = read(join(MODULES, '.package-lock.json'));
  if (record === null) return false;
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(record).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/') || entry.link) return path === '' || !entry.link || path in present;
    // Packages for other platforms are in the lockfile and, rightly, not on the disk.
    if (!(path in present)) return entry.optional === true || entry.peer === true;
    return present[path].version === entry.version && existsSync(join(ROOT, path));
  });
}

function install() {
  say('Installation des dépendances, telles que le verrou les fixe (une à trois minutes la première fois)…');
  const args = ['ci', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error'];
  const { status, error } = spawnSync('npm', args, npmOptions());
  if (error)
    fail(`npm n’a pas pu être lancé (${error.message}) : installez Node avec npm, puis recommencez.`);
  if (status !== 0) {
    fail(
      `L’installation a échoué (npm ci, code ${status}) : vérifiez l’accès au registre npm, puis recommencez.`,
    );
  }
  const lockfile = readFileSync(join(ROOT, 'package-lock.json'));
  writeFileSync(STAMP, createHash('sha256').update(lockfile).digest('hex'));
  say('Dépendances installées.');
}

/** npm must run on the machine's own Node: the one in node_modules goes away while it works. */
function npmOptions() {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  return { cwd: ROOT, stdio: 'inherit', shell: WINDOWS, env: { ...process.env, PATH: path.join(delimiter) } };
}

/** The Node to go on with: the lockfile's, else this one if recent enough. */
function runtime() {
  const folder = `node-${WINDOWS ? 'win' : process.platform}-${process.arch}`;
  const installed = join(MODULES, folder, 'bin', WINDOWS ? 'node.exe' : 'node');
  return [installed, process.execPath].find((path) => {
    const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
    return status === 0 && Number.parseInt(stdout.slice(1), 10) >= NEEDED;
  });
}

/** @param {string} program @param {string[]} args @param {string} command */
function handOver(program, args, command) {
  const node = runtime();
  if (!node) {
    fail(
      `Le projet n’apporte pas Node pour cette machine (${process.platform}, ${process.arch}), et le vôtre est trop ancien : ` +
        `installez Node ${NEEDED} ou plus récent, puis recommencez.`,
    );
  }
  const tsx = pathToFileURL(join(MODULES, 'tsx', 'dist', 'loader.mjs')).href;
  const child = spawn(node, ['--import', tsx, program, ...args], {
    // A path given to « delib » is relative to where the person is, not to the repository.
    cwd: command === 'delib' ? (process.env.INIT_CWD ?? process.cwd()) : ROOT,
    // The channel tells the program that we are gone, were we killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PATH: [join(MODULES, '.bin'), process.env.PATH].join(delimiter),
      TSX_TSCONFIG_PATH: join(ROOT, 'packages', 'tsconfig.json'),
    },
  });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name));
  child.on('error', (error) => fail(`Node n’a pas pu être lancé : ${error.message}`));
  child.on('exit', (code, signal) =>
    process.exit(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 15)),
  );
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function fail(text) {
  say(text);
  process.exit(1);
}
