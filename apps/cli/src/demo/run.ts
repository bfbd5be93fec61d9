import { mkdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { migrate } from '@delib/db';
import {
  ensureApplicationRoles,
  freePort,
  isPortFree,
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
  urlOfRole,
} from '@delib/postgres-local';
import { takeLock } from '../commun/lock';
import { ErreurDemo, type FichierDemo, type PrepareDemo } from './contrat';
import type { Mode, Setting } from './environment';
import { ensureAuthority, forgetDemo, loadSecrets, placesIn, readDemoFile, writeDemoFile } from './files';
import { startFront } from './front';
import { urlAt, waitForHealth } from './sante';
import { lastLines, type ProgramDemand, type Service, startService } from './service';

/** What running the demo is given; nothing is read from the process itself. */
export interface DemoDemand {
  /** In development the portail de secours does not run: Next has one server that reloads per app. */
  readonly mode: Mode;
  readonly folder: string;
  readonly portCentre: number;
  readonly portJury: number;
  readonly portSecours: number;
  /** A Postgres of the person's own, or undefined for the embedded one. */
  readonly databaseUrl: string | undefined;
  readonly startAfresh: boolean;
  /** How many of each app and of the worker; several stand behind a front that has the app's port. One by default. */
  readonly processes?: number;
  readonly prepare: PrepareDemo;
  /** Makes what the programs run from, before they start. */
  readonly build: (say: (line: string) => void) => Promise<void>;
  /** The programs to start, in order; they are stopped in the reverse one. */
  readonly programs: (setting: Setting, logs: string) => readonly ProgramDemand[];
  /** How long the apps may take to answer once started. */
  readonly secondsToAnswer: number;
  readonly say: (line: string) => void;
  /** Called with each thing to undo, in the order they were done. */
  readonly onStop: (undo: () => void | Promise<void>) => void;
}

const SECONDS_FOR_PORTS = 15;

/**
 * Brings the whole demo up and gives what there is to show, with the services to watch.
 * Throws `ErreurDemo` with a French sentence for what a person can mend.
 */
export async function startDemo(demand: DemoDemand): Promise<{ file: FichierDemo; services: Service[] }> {
  const { folder, say, onStop } = demand;
  const places = placesIn(folder);
  mkdirSync(folder, { recursive: true });
  const lock = takeLock(places.lock);
  if (!lock.ok) {
    throw new ErreurDemo(
      `La démonstration tourne déjà (processus ${lock.owner.pid}) : arrêtez-la par Ctrl+C dans sa fenêtre, ou donnez un autre dossier par DELIB_DATA.`,
    );
  }
  onStop(lock.release);
  // A killed demo takes a moment to let go of its ports.
  const patience = lock.leftBehind ? SECONDS_FOR_PORTS : 0;
  const again = demand.mode === 'production' ? 'npm run demo' : 'npm run dev';
  const free = (port: number, variable: string) => requirePort(port, variable, { patience, again });
  await free(demand.portCentre, 'PORT_CENTRE');
  await free(demand.portJury, 'PORT_JURY');
  const secours = demand.mode === 'production';
  if (secours) await free(demand.portSecours, 'PORT_SECOURS');

  if (demand.startAfresh) await startAfresh(demand);
  mkdirSync(places.logs, { recursive: true });
  const secrets = loadSecrets(places.secrets);
  const ownerUrl = await database(demand);
  const urls = {
    centre: urlOfRole(ownerUrl, 'centre'),
    jury: urlOfRole(ownerUrl, 'jury'),
    worker: urlOfRole(ownerUrl, 'worker'),
  };
  const ac = await ensureAuthority(folder, secrets.ac, new Date());
  const data = await demand.prepare({
    ownerUrl,
    urls,
    dossier: folder,
    ac,
    urlCentre: urlAt(demand.portCentre),
    maintenant: new Date(),
    precedentes: readDemoFile(places.demo),
    dire: say,
  });
  const ports = {
    centre: await portsOf(demand, demand.portCentre),
    jury: await portsOf(demand, demand.portJury),
  };
  const setting: Setting = {
    mode: demand.mode,
    urls,
    secrets,
    ac,
    urlCentre: urlAt(demand.portCentre),
    urlJury: urlAt(demand.portJury),
    urlSecours: urlAt(demand.portSecours),
    ports,
    workers: demand.processes ?? 1,
  };
  const file: FichierDemo = {
    centre: { url: setting.urlCentre, comptes: data.comptes },
    juryPortal: { url: setting.urlJury, papillons: data.papillons },
    portailSecours: { url: setting.urlSecours },
  };
  // Before the long part: passwords are shown once, a build cut short must not lose them.
  writeDemoFile(places.demo, file);

  await demand.build(say);
  say('Démarrage des applications et du programme de fond…');
  const services = demand.programs(setting, places.logs).map((program) => {
    const service = startService(program);
    onStop(service.stop);
    return service;
  });
  const waited = [...ports.centre, ...ports.jury, ...(secours ? [demand.portSecours] : [])];
  await Promise.race([
    Promise.all(waited.map((port) => waitForHealth(port, demand.secondsToAnswer))),
    ...services.map(reportEnd),
  ]);
  return { file, services };
}

/** Where the processes of an app are to listen; the front before them, if there are several, is up already. */
async function portsOf({ processes = 1, onStop }: DemoDemand, port: number): Promise<readonly number[]> {
  if (processes === 1) return [port];
  const ports: number[] = [];
  while (ports.length < processes) ports.push(await freePort());
  onStop(await startFront(port, ports));
  return ports;
}

/** Rejects, with the last lines it said, when a service ends. */
export async function reportEnd(service: Service): Promise<never> {
  const code = await service.ended;
  throw new ErreurDemo(
    `${service.label} s’est arrêté (code ${code}). Ses dernières lignes (${service.log}) :\n${lastLines(service, 15)}`,
  );
}

async function requirePort(
  port: number,
  variable: string,
  { patience, again }: { readonly patience: number; readonly again: string },
): Promise<void> {
  for (let waited = 0; ; waited += 1) {
    if (await isPortFree(port)) return;
    if (waited >= patience) break;
    await delay(1000);
  }
  throw new ErreurDemo(
    `Le port ${port} est déjà pris par un autre programme : libérez-le, ou choisissez-en un autre (${variable}=${port + 10} ${again}).`,
  );
}

async function startAfresh({ folder, databaseUrl, say }: DemoDemand): Promise<void> {
  if (databaseUrl) {
    throw new ErreurDemo(
      'L’option --neuf n’efface pas une base désignée par DATABASE_URL : videz-la vous-même, puis relancez sans --neuf.',
    );
  }
  await removeEmbeddedPostgres(placesIn(folder).postgres);
  forgetDemo(folder);
  say('Les données de la démonstration précédente sont effacées.');
}

async function database({ databaseUrl, folder, say, onStop }: DemoDemand): Promise<string> {
  let ownerUrl = databaseUrl;
  if (!ownerUrl) {
    say('Démarrage de PostgreSQL…');
    const server = await startEmbeddedPostgres({ dir: placesIn(folder).postgres, port: 0, durable: true });
    onStop(server.stop);
    ownerUrl = server.url;
  }
  await ensureApplicationRoles(ownerUrl);
  await migrate(ownerUrl);
  return ownerUrl;
}
