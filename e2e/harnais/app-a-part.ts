import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, urlOfRole } from '@delib/postgres-local';
import { demoFolder, readDemo } from './acces';
import { urlBaseDemo } from './base';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** How long an app may take to answer once started. */
const DEPART_MS = 60_000;

/** One more process of an app, on the demo's base, with settings of its own. */
export interface AppAPart {
  readonly url: string;
  readonly arreter: () => Promise<void>;
}

/**
 * Starts an app beside those of the demo, from the same build, with further variables of the environment.
 * @param reglages « SESSION_INACTIVITE_SECONDES: 20 »
 */
export async function demarrerApp(
  app: 'centre' | 'jury-portal',
  reglages: Readonly<Record<string, string>>,
): Promise<AppAPart> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const demo = readDemo();
  const secrets = JSON.parse(readFileSync(join(demoFolder(), 'secrets.json'), 'utf8')) as {
    readonly sessionCentre: string;
    readonly sessionJury: string;
    readonly ac: string;
  };
  const program = spawn(
    process.execPath,
    [join(ROOT, 'node_modules/next/dist/bin/next'), 'start', '-H', '127.0.0.1', '-p', String(port)],
    {
      cwd: join(ROOT, 'apps', app),
      stdio: 'ignore',
      env: {
        PATH: process.env.PATH ?? '',
        HOME: process.env.HOME ?? '',
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        NEXTAUTH_URL: url,
        NEXTAUTH_SECRET: app === 'centre' ? secrets.sessionCentre : secrets.sessionJury,
        DATABASE_URL_CENTRE: urlOfRole(urlBaseDemo(), 'centre'),
        DATABASE_URL_JURY: urlOfRole(urlBaseDemo(), 'jury'),
        URL_CENTRE: demo.centre.url,
        URL_PORTAIL_JURY: demo.juryPortal.url,
        URL_PORTAIL_SECOURS: demo.portailSecours.url,
        RACINES_FICHIER: join(demoFolder(), 'ac', 'racine.pem'),
        AC_FICHIER: join(demoFolder(), 'ac', 'autorite.p12'),
        AC_SECRET: secrets.ac,
        ...reglages,
      },
    },
  );
  const fini = new Promise<void>((resolve) => program.once('exit', () => resolve()));
  const arreter = async () => {
    program.kill('SIGTERM');
    await fini;
  };
  const limite = Date.now() + DEPART_MS;
  while (!(await repond(url))) {
    if (program.exitCode !== null || Date.now() > limite) {
      await arreter();
      throw new Error(`${app} did not start on ${url}`);
    }
  }
  return { url, arreter };
}

async function repond(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/sante`)).ok;
  } catch {
    // Not listening yet.
    await new Promise((resolve) => setTimeout(resolve, 200));
    return false;
  }
}
