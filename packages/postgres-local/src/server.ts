import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { dataOwner, postgresPrograms, type RunAs, runAs } from './binaries';
import { ensureDatabase, urlOfDatabase } from './databases';
import { freePort } from './ports';
import { commandLine, isSameProcess, type ProcessIdentity, processIdentity } from './process-identity';

/** A running embedded server. */
export interface EmbeddedPostgres {
  /** Owner's URL of the asked database. */
  readonly url: string;
  readonly port: number;
  /** Stops the server in order (fast shutdown). Stopping twice is harmless. */
  readonly stop: () => Promise<void>;
}

interface Options {
  /** Folder of the server: data, log, password. Made when missing. */
  readonly dir: string;
  /** TCP port on 127.0.0.1; 0 picks a free one. */
  readonly port: number;
  /** False turns fsync off and removes the folder at the end, even when this process is killed: for tests. */
  readonly durable: boolean;
  /** Database to create when missing; « deliberations » when not said. */
  readonly database?: string;
}

interface ServerFile {
  readonly password: string;
  readonly owner: ProcessIdentity | null;
}

const START_SECONDS = 60;

/**
 * Starts the embedded Postgres 18 in `dir`, whatever an earlier run left there: an unfinished creation, a
 * lock file whose process is dead or is now another program, a server that outlived its parent. Refuses
 * (throws a French sentence) only when another living program owns the folder.
 *
 * The server stops with this process, even on `kill -9`: a guard waits on a pipe that the kernel closes.
 */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const { dir, durable } = options;
  const data = join(dir, 'donnees');
  const programs = postgresPrograms();
  const owner = dataOwner();
  mkdirSync(dir, { recursive: true });
  if (owner) chownSync(dir, owner.uid, owner.gid);
  chmodSync(dir, 0o700);
  const as = runAs(owner, [programs.postgres, dir]);

  const before = readServerFile(dir);
  if (before?.owner && before.owner.pid !== process.pid && isSameProcess(before.owner)) {
    throw new Error(
      `La base du dossier ${dir} est déjà utilisée par un autre programme en marche (processus ${before.owner.pid}).`,
    );
  }
  await stopLeftover(data);

  const password = before?.password ?? randomBytes(24).toString('hex');
  writeServerFile(dir, { password, owner: processIdentity(process.pid) }, owner);
  let port: number;
  try {
    if (!existsSync(join(data, 'PG_VERSION'))) await createCluster(dir, data, password, programs.initdb, as);
    port = await launch(options, data, programs.pgCtl, as);
  } catch (error) {
    if (!durable) rmSync(dir, { recursive: true, force: true });
    throw error;
  }
  const pid = postmasterPid(data);
  if (pid === null) throw new Error(`PostgreSQL a démarré sans laisser de verrou dans ${data}`);
  const guard = startGuard(pid, data, durable ? null : dir);

  const stop = async () => {
    // The guard goes first: once the server is stopped it must not meet the next one on the same folder.
    killGroup(guard);
    await stopLeftover(data);
    if (durable) writeServerFile(dir, { password, owner: null }, owner);
    else rmSync(dir, { recursive: true, force: true });
  };
  const server = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const database = options.database ?? 'deliberations';
  await ensureDatabase(server, database);
  return { url: urlOfDatabase(server, database), port, stop };
}

/** Removes the server of `dir` and its data, ending it first if a killed run left it at work. */
export async function removeEmbeddedPostgres(dir: string): Promise<void> {
  await stopLeftover(join(dir, 'donnees'));
  rmSync(dir, { recursive: true, force: true });
}

function readServerFile(dir: string): ServerFile | null {
  try {
    return JSON.parse(readFileSync(join(dir, 'serveur.json'), 'utf8')) as ServerFile;
  } catch {
    return null;
  }
}

function writeServerFile(dir: string, content: ServerFile, owner: { uid: number; gid: number } | null): void {
  const [path, partial] = [join(dir, 'serveur.json'), join(dir, 'serveur.json.tmp')];
  writeFileSync(partial, JSON.stringify(content), { mode: 0o600 });
  if (owner) chownSync(partial, owner.uid, owner.gid);
  renameSync(partial, path);
}

/** initdb into a folder beside, renamed when whole: a killed creation leaves nothing that looks usable. */
async function createCluster(dir: string, data: string, password: string, initdb: string, as: RunAs) {
  const partial = join(dir, 'creation');
  const passwordFile = join(dir, 'creation.mdp');
  rmSync(partial, { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (as.ids.uid !== undefined && as.ids.gid !== undefined) {
    chownSync(passwordFile, as.ids.uid, as.ids.gid);
  }
  const result = await run(as, dir, [
    initdb,
    `--pgdata=${partial}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=fr',
    '--no-sync',
    '--no-instructions',
  ]);
  rmSync(passwordFile, { force: true });
  if (result.code !== 0) throw new Error(`initdb a échoué :\n${result.output}`);
  renameSync(partial, data);
}

async function launch(options: Options, data: string, pgCtl: string, as: RunAs): Promise<number> {
  const log = join(options.dir, 'journal.log');
  let output = '';
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const port = options.port || (await freePort());
    const settings: Record<string, string | number> = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      port,
      max_connections: 200,
      log_timezone: 'UTC',
      timezone: 'UTC',
      ...(options.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    };
    const flags = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`);
    const result = await run(as, options.dir, [
      pgCtl,
      'start',
      '--pgdata',
      data,
      '--wait',
      '--timeout',
      String(START_SECONDS),
      '--log',
      log,
      '--options',
      flags.join(' '),
    ]);
    if (result.code === 0) return port;
    output = `${result.output}\n${lastLines(log)}`;
    // Backends of a killed server still leaving, or a picked port just taken by someone else.
    await delay(500);
  }
  throw new Error(`PostgreSQL n’a pas démarré dans ${data} :\n${output.trim()}`);
}

function lastLines(path: string): string {
  try {
    return readFileSync(path, 'utf8').split('\n').slice(-12).join('\n');
  } catch {
    return '';
  }
}

function postmasterPid(data: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(join(data, 'postmaster.pid'), 'utf8'), 10);
    return pid > 1 ? pid : null;
  } catch {
    return null;
  }
}

/** Ends the server of this folder if one runs, and removes a lock file that names another program. */
async function stopLeftover(data: string): Promise<void> {
  const pid = postmasterPid(data);
  if (pid === null) return;
  const isOurs = () => commandLine(pid)?.includes(data) ?? false;
  const deadline = Date.now() + START_SECONDS * 1000;
  // SIGINT is Postgres's « fast » shutdown: sessions are cut, what was committed is on disk.
  if (isOurs()) signal(pid, 'SIGINT');
  while (isOurs() && postmasterPid(data) === pid) {
    if (Date.now() > deadline) throw new Error(`PostgreSQL (processus ${pid}) ne s’arrête pas.`);
    await delay(50);
  }
  while (isOurs() && Date.now() < deadline) await delay(20);
  if (postmasterPid(data) === pid) rmSync(join(data, 'postmaster.pid'), { force: true });
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

const GUARD = `
cat > /dev/null
if [ "$(head -n 1 "$2/postmaster.pid" 2> /dev/null)" = "$1" ]; then kill -INT "$1"; fi
while [ -e "$2/postmaster.pid" ] && kill -0 "$1" 2> /dev/null; do sleep 0.1; done
if [ -n "$3" ]; then rm -rf "$3"; fi`;

/**
 * A shell in a session of its own that stops the server when the pipe from us closes, however we end.
 * It waits for the lock file to go, not only for the process: where nobody reaps orphans (a container whose
 * first process is no init) a stopped server stays a zombie, which still answers to signal 0.
 */
function startGuard(pid: number, data: string, remove: string | null): ChildProcess {
  const guard = spawn('/bin/sh', ['-c', GUARD, 'garde-postgres', String(pid), data, remove ?? ''], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
  });
  guard.unref();
  // An open pipe would keep this process alive; only the pipe's life matters.
  (guard.stdin as unknown as { unref?: () => void } | null)?.unref?.();
  return guard;
}

function killGroup(guard: ChildProcess): void {
  if (guard.pid !== undefined && guard.exitCode === null) signal(-guard.pid, 'SIGKILL');
}

function run(as: RunAs, cwd: string, words: readonly string[]): Promise<{ code: number; output: string }> {
  const [command = '', ...args] = [...as.prefix, ...words];
  return new Promise((resolve, reject) => {
    const env = { ...process.env, LC_ALL: 'C', PGDATA: undefined, PGPORT: undefined };
    // Output of pg_ctl goes to a pipe that the server does not inherit: it has its own log.
    const child = spawn(command, args, { ...as.ids, cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve({ code: code ?? 1, output }));
  });
}
