import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './server';

let folder: string;
let dir: string;
const started: EmbeddedPostgres[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'delib-serveur-'));
  dir = join(folder, 'postgres');
});
afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dir, port: 0, durable: true });
  started.push(server);
  return server;
}

async function query<T>(server: { url: string }, text: string): Promise<T[]> {
  const sql = postgres(server.url, { max: 1, onnotice: () => {} });
  try {
    return (await sql.unsafe(text)) as unknown as T[];
  } finally {
    await sql.end();
  }
}

/** Another program that starts the server of `dir`, writes one row, and waits to be killed. */
async function otherProgram(durable: boolean): Promise<ChildProcess> {
  const server = fileURLToPath(new URL('./server.ts', import.meta.url));
  const script = join(folder, 'autre.mts');
  writeFileSync(
    script,
    `import { startEmbeddedPostgres } from ${JSON.stringify(server)};
     await startEmbeddedPostgres({ dir: ${JSON.stringify(dir)}, port: 0, durable: ${durable} });
     process.stdout.write('pret');
     setInterval(() => {}, 1000);`,
  );
  const tsx = import.meta.resolve('tsx');
  const child = spawn(process.execPath, ['--import', tsx, script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`the other program ended with ${code}`)));
  });
  return child;
}

const postmaster = () => Number.parseInt(readFileSync(join(dir, 'donnees', 'postmaster.pid'), 'utf8'), 10);
const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));

async function until(condition: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 200 && !condition(); tries += 1) await delay(50);
  return condition();
}

describe('The embedded server of the demo and the tests', () => {
  it('sorts as French does and speaks UTF-8', async () => {
    const server = await start();
    const rows = await query<{ nom: string }>(
      server,
      `SELECT nom FROM (VALUES ('Zola'), ('Évelyne'), ('Eve'), ('élan'), ('d''Arc')) AS t(nom) ORDER BY nom`,
    );
    expect(rows.map(({ nom }) => nom)).toEqual(["d'Arc", 'élan', 'Eve', 'Évelyne', 'Zola']);
  });

  it('keeps what was committed from one start to the next', async () => {
    const first = await start();
    await query(first, 'CREATE TABLE t AS SELECT 1 AS n');
    await first.stop();
    await first.stop();
    expect(await query(await start(), 'SELECT n FROM t')).toEqual([{ n: 1 }]);
  });

  it('refuses the folder of another program that is alive', async () => {
    const other = await otherProgram(true);
    await expect(start()).rejects.toThrow('déjà utilisée par un autre programme');
    other.kill('SIGKILL');
    await ended(other);
    await start();
  });

  it('starts again at once after a kill -9 of its parent', async () => {
    const other = await otherProgram(true);
    other.kill('SIGKILL');
    await ended(other);
    expect(await query(await start(), 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('starts again after a kill -9 of the server itself', async () => {
    const first = await start();
    await query(first, 'CREATE TABLE t AS SELECT 1 AS n');
    process.kill(postmaster(), 'SIGKILL');
    await first.stop();
    expect(await query(await start(), 'SELECT n FROM t')).toEqual([{ n: 1 }]);
  });

  it('is not fooled by a lock whose number now belongs to another program', async () => {
    const first = await start();
    await first.stop();
    writeFileSync(join(dir, 'donnees', 'postmaster.pid'), `${process.pid}\n${dir}\n1\n1\n\n127.0.0.1\n`);
    expect(await query(await start(), 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('starts over a creation that was cut short', async () => {
    const first = await start();
    await first.stop();
    rmSync(join(dir, 'donnees'), { recursive: true });
    writeFileSync(join(dir, 'creation'), '');
    expect(await query(await start(), 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('leaves nothing behind when the tests that use it are killed', async () => {
    const other = await otherProgram(false);
    const server = postmaster();
    other.kill('SIGKILL');
    await ended(other);
    expect(await until(() => !existsSync(dir))).toBe(true);
    expect(existsSync(`/proc/${server}/exe`)).toBe(false);
  });
});
