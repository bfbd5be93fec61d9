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
 * The programs of « Délibérations BTS », each with its own environment, in as many processes as the setting says; the jury
 * portal runs once more, as portail de secours. The workers come last, so that they let go of their jobs before the apps
 * stop.
 */
export function demoPrograms(own: NodeJS.ProcessEnv) {
  return (setting: Setting, logs: string): ProgramDemand[] => [
    ...bothApps('start', setting, logs, own),
    {
      label: 'Le portail de secours',
      ...next('start', 'jury-portal', Number(new URL(setting.urlSecours).port)),
      env: environmentOf('secours', setting, own),
      log: join(logs, 'portail-de-secours.log'),
    },
    ...Array.from({ length: setting.workers }, (_, rank) => worker(setting, logs, own, { first: [], rank })),
  ];
}

/**
 * The same for whoever changes them: both apps reload what changes, the worker starts again. The portail de secours is
 * the jury portal, of which Next runs one such server.
 */
export function devPrograms(own: NodeJS.ProcessEnv) {
  return (setting: Setting, logs: string): ProgramDemand[] => [
    ...bothApps('dev', setting, logs, own),
    worker(setting, logs, own, { first: ['--watch', '--watch-preserve-output'], rank: 0 }),
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
    ...setting.ports.centre.map((port, rank) => ({
      label: `Le centre${numbered(rank)}`,
      ...next(command, 'centre', port),
      env: environmentOf('centre', setting, own),
      log: join(logs, `centre${suffix(rank)}.log`),
    })),
    ...setting.ports.jury.map((port, rank) => ({
      label: `Le portail des jurys${numbered(rank)}`,
      ...next(command, 'jury-portal', port),
      env: environmentOf('jury', setting, own),
      log: join(logs, `portail-des-jurys${suffix(rank)}.log`),
    })),
  ];
}

function worker(
  setting: Setting,
  logs: string,
  own: NodeJS.ProcessEnv,
  { first, rank }: { readonly first: readonly string[]; readonly rank: number },
): ProgramDemand {
  return {
    label: `Le programme de fond${numbered(rank)}`,
    args: [...first, '--import', import.meta.resolve('tsx'), join(ROOT, 'apps', 'worker', 'src', 'main.ts')],
    cwd: ROOT,
    env: environmentOf('worker', setting, own),
    log: join(logs, `programme-de-fond${suffix(rank)}.log`),
  };
}

/** The first of each program has its plain name. @param rank from 0 */
const numbered = (rank: number): string => (rank === 0 ? '' : ` (${rank + 1})`);
const suffix = (rank: number): string => (rank === 0 ? '' : `-${rank + 1}`);

function next(command: 'start' | 'dev', app: string, port: number) {
  const args = [moduleProgram('next/dist/bin/next'), command, '-H', '127.0.0.1', '-p', String(port)];
  return { args, cwd: join(ROOT, 'apps', app) };
}
