import { join } from 'node:path';
import { construire } from '@delib/hors-ligne/construire';
import { ensureBuild } from '../commun/build';
import { moduleProgram, NEXT_APPS, ROOT } from '../commun/places';
import { ErreurDemo } from './contrat';
import { environmentOf, type Setting } from './environment';
import type { ProgramDemand } from './service';

/** The offline page, and production builds of both apps, unless those there come from these very sources. */
export async function buildApps(say: (line: string) => void): Promise<void> {
  say('Construction des deux applications (une à trois minutes la première fois)…');
  await construire();
  const answers = await Promise.all(
    NEXT_APPS.map(async (app) => ({ app, ...(await ensureBuild(app, say)) })),
  );
  for (const { app, code, output } of answers) {
    if (code !== 0) throw new ErreurDemo(`La construction de « ${app} » a échoué :\n${output}`);
  }
}

/**
 * The programs of « Délibérations BTS », each with its own environment; the jury portal runs twice, the second time as
 * portail de secours. The worker comes last, so that
 * it lets go of its jobs before the apps stop.
 */
export function demoPrograms(own: NodeJS.ProcessEnv) {
  return (setting: Setting, logs: string): ProgramDemand[] => [
    ...bothApps('start', setting, logs, own),
    {
      label: 'Le portail de secours',
      ...next('start', 'jury-portal', setting.urlSecours),
      env: environmentOf('secours', setting, own),
      log: join(logs, 'portail-de-secours.log'),
    },
    worker(setting, logs, own, []),
  ];
}

/**
 * The same for whoever changes them: both apps reload what changes, the worker starts again. The portail de secours is
 * the jury portal, of which Next runs one such server.
 */
export function devPrograms(own: NodeJS.ProcessEnv) {
  return (setting: Setting, logs: string): ProgramDemand[] => [
    ...bothApps('dev', setting, logs, own),
    worker(setting, logs, own, ['--watch', '--watch-preserve-output']),
  ];
}

/** The two apps, each with its own environment. */
function bothApps(
  command: 'start' | 'dev',
  setting: Setting,
  logs: string,
  own: NodeJS.ProcessEnv,
): readonly ProgramDemand[] {
  return [
    {
      label: 'Le centre',
      ...next(command, 'centre', setting.urlCentre),
      env: environmentOf('centre', setting, own),
      log: join(logs, 'centre.log'),
    },
    {
      label: 'Le portail des jurys',
      ...next(command, 'jury-portal', setting.urlJury),
      env: environmentOf('jury', setting, own),
      log: join(logs, 'portail-des-jurys.log'),
    },
  ];
}

function worker(
  setting: Setting,
  logs: string,
  own: NodeJS.ProcessEnv,
  first: readonly string[],
): ProgramDemand {
  return {
    label: 'Le programme de fond',
    args: [...first, '--import', import.meta.resolve('tsx'), join(ROOT, 'apps', 'worker', 'src', 'main.ts')],
    cwd: ROOT,
    env: environmentOf('worker', setting, own),
    log: join(logs, 'programme-de-fond.log'),
  };
}

function next(command: 'start' | 'dev', app: string, url: string) {
  const { hostname, port } = new URL(url);
  const args = [moduleProgram('next/dist/bin/next'), command, '-H', hostname, '-p', port];
  return { args, cwd: join(ROOT, 'apps', app) };
}
