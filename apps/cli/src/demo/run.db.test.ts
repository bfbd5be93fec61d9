import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '@delib/postgres-local';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContexteDemo, DonneesDemo } from './contrat';
import type { Setting } from './environment';
import { type DemoDemand, reportEnd, startDemo } from './run';
import type { ProgramDemand } from './service';

/** A program that answers to its health address, as an app does; « /fin » makes it end by itself. */
const APP = `
  console.log('en marche avec', process.env.BASE);
  require('node:http').createServer((request, response) => {
    if (request.url === '/fin') { console.log('à bout'); process.exit(3); }
    response.end('ok');
  }).listen(Number(process.env.PORT), '127.0.0.1');`;

let root: string;
let ports: { portCentre: number; portJury: number; portSecours: number };
let undoings: (() => void | Promise<void>)[];
let prepared: ContexteDemo[];

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'delib-demo-'));
  ports = { portCentre: await freePort(), portJury: await freePort(), portSecours: await freePort() };
  undoings = [];
  prepared = [];
});
afterEach(async () => {
  await stopAll();
  rmSync(root, { recursive: true, force: true });
});

async function stopAll(): Promise<void> {
  for (const undo of undoings.splice(0).reverse()) await undo();
}

function programs(setting: Setting, logs: string): ProgramDemand[] {
  const app = (label: string, url: string, base: string): ProgramDemand => ({
    label,
    args: ['-e', APP],
    cwd: root,
    env: { PORT: new URL(url).port, BASE: base },
    log: join(logs, `${label}.log`),
  });
  return [
    app('centre', setting.urlCentre, setting.urls.centre),
    app('jury', setting.urlJury, setting.urls.jury),
    app('secours', setting.urlSecours, setting.urls.jury),
  ];
}

function demand(changes: Partial<DemoDemand> = {}): DemoDemand {
  return {
    mode: 'production',
    secondsToAnswer: 60,
    folder: join(root, 'donnees'),
    ...ports,
    databaseUrl: undefined,
    startAfresh: false,
    prepare: async (context): Promise<DonneesDemo> => {
      prepared.push(context);
      const motDePasse = `n${prepared.length}`;
      return (
        context.precedentes ?? {
          comptes: [{ role: 'gestionnaire', identifiant: 'a', motDePasse }],
          papillons: [],
        }
      );
    },
    build: async () => {},
    programs,
    say: () => {},
    onStop: (undo) => undoings.push(undo),
    ...changes,
  };
}

const get = async (port: number, path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();

/** The same demo in a process of its own, to be killed. */
async function demoElsewhere(): Promise<ChildProcess> {
  const run = JSON.stringify(fileURLToPath(new URL('./run.ts', import.meta.url)));
  const script = join(root, 'autre.mts');
  writeFileSync(
    script,
    `import { startDemo } from ${run};
     const APP = ${JSON.stringify(APP)};
     const app = (label, url, logs) =>
       ({ label, args: ['-e', APP], cwd: '/', env: { PORT: new URL(url).port }, log: logs + '/' + label });
     await startDemo({
       mode: 'production', secondsToAnswer: 60,
       folder: ${JSON.stringify(join(root, 'donnees'))},
       portCentre: ${ports.portCentre}, portJury: ${ports.portJury}, portSecours: ${ports.portSecours},
       startAfresh: false,
       prepare: async () => ({ comptes: [], papillons: [] }), build: async () => {},
       programs: (s, logs) =>
         [app('centre', s.urlCentre, logs), app('jury', s.urlJury, logs), app('secours', s.urlSecours, logs)],
       say: () => {}, onStop: () => {},
     });
     process.stdout.write('pret');`,
  );
  const args = ['--import', import.meta.resolve('tsx'), script];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`the other demo ended with ${code}`)));
  });
  return child;
}

describe('The demo', () => {
  it('brings the base, the authority and the programs up, each program on its own role', async () => {
    const { file } = await startDemo(demand());
    expect(await get(ports.portCentre, '/api/sante')).toBe('ok');
    expect(await get(ports.portJury, '/api/sante')).toBe('ok');
    const demoFile = join(root, 'donnees', 'demo.json');
    expect(JSON.parse(readFileSync(demoFile, 'utf8'))).toEqual(file);
    expect(file.centre).toEqual({
      url: `http://127.0.0.1:${ports.portCentre}`,
      comptes: [{ role: 'gestionnaire', identifiant: 'a', motDePasse: 'n1' }],
    });
    const log = (name: string) => readFileSync(join(root, 'donnees', 'journaux', `${name}.log`), 'utf8');
    expect(log('centre')).toContain('postgres://delib_centre:');
    expect(log('jury')).toContain('postgres://delib_jury:');
    for (const name of ['demo.json', 'secrets.json', 'ac/autorite.p12']) {
      expect(statSync(join(root, 'donnees', name)).mode & 0o077, `${name} is ours alone`).toBe(0);
    }
  });

  it('goes on where it was when it is run again, and forgets all with --neuf', async () => {
    await startDemo(demand());
    const authority = readFileSync(join(root, 'donnees', 'ac', 'autorite.p12'));
    await stopAll();
    const again = await startDemo(demand());
    expect(again.file.centre.comptes[0]?.motDePasse).toBe('n1');
    expect(readFileSync(join(root, 'donnees', 'ac', 'autorite.p12'))).toEqual(authority);
    await stopAll();
    const afresh = await startDemo(demand({ startAfresh: true }));
    expect(prepared.at(-1)?.precedentes).toBeNull();
    expect(afresh.file.centre.comptes[0]?.motDePasse).toBe('n3');
    expect(readFileSync(join(root, 'donnees', 'ac', 'autorite.p12'))).not.toEqual(authority);
  });

  it('leaves its ports and its lock free once stopped', async () => {
    await startDemo(demand());
    await stopAll();
    await expect(get(ports.portCentre, '/')).rejects.toThrow();
    expect(existsSync(join(root, 'donnees', 'demo.lock'))).toBe(false);
  });

  it('says which port is taken, and by which variable to choose another', async () => {
    const busy = createServer().listen(ports.portJury, '127.0.0.1');
    await expect(startDemo(demand())).rejects.toThrow(
      new RegExp(`Le port ${ports.portJury} est déjà pris.*PORT_JURY=`),
    );
    busy.close();
  });

  it('does not run twice in one folder', async () => {
    await startDemo(demand());
    await expect(startDemo(demand())).rejects.toThrow('La démonstration tourne déjà');
  });

  it('never empties a base that DATABASE_URL names', async () => {
    const refused = startDemo(demand({ startAfresh: true, databaseUrl: 'postgres://x@127.0.0.1:1/reelle' }));
    await expect(refused).rejects.toThrow('n’efface pas une base désignée par DATABASE_URL');
  });

  it('tells of a program that stops by itself, with its last words', async () => {
    const { services } = await startDemo(demand());
    const told = Promise.race(services.map(reportEnd));
    await Promise.all([
      get(ports.portJury, '/fin').catch(() => 'cut'),
      expect(told).rejects.toThrow(/jury s’est arrêté \(code 3\)[\s\S]*à bout/),
    ]);
  });

  it('starts again after a kill -9, on the same ports', async () => {
    const other = await demoElsewhere();
    expect(await get(ports.portCentre, '/')).toBe('ok');
    other.kill('SIGKILL');
    await new Promise((resolve) => other.once('exit', resolve));
    await startDemo(demand());
    expect(await get(ports.portCentre, '/')).toBe('ok');
  });

  it('with two processes of each, has both answer at the one address', async () => {
    const sayPort = `require('node:http').createServer((_, response) => response.end(process.env.PORT))
      .listen(Number(process.env.PORT), '127.0.0.1')`;
    const twice = (setting: Setting, logs: string): ProgramDemand[] =>
      [...setting.ports.centre, ...setting.ports.jury, ports.portSecours].map((port) => ({
        ...{ label: `app ${port}`, args: ['-e', sayPort], cwd: root, env: { PORT: String(port) } },
        log: join(logs, `${port}.log`),
      }));
    await startDemo(demand({ processes: 2, programs: twice }));
    for (const port of [ports.portCentre, ports.portJury]) {
      expect(new Set([await get(port, '/'), await get(port, '/')]).size).toBe(2);
    }
  });
});
