import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { moduleProgram, ROOT } from '../commun/places';
import { runProgram } from '../commun/run-program';

/** A program that tests call as a second opinion, and the Debian package that brings it. */
export interface Oracle {
  readonly program: string;
  readonly package: string;
}

/** Second opinions on signed documents; no test does without. */
export const ORACLES: readonly Oracle[] = [
  { program: 'pdfsig', package: 'poppler-utils' },
  { program: 'qpdf', package: 'qpdf' },
  { program: 'openssl', package: 'openssl' },
];

/** Those of these programs that this machine lacks. */
export function missingPrograms(oracles: readonly Oracle[]): Oracle[] {
  return oracles.filter(
    ({ program }) => spawnSync('sh', ['-c', 'command -v "$1"', 'sh', program]).status !== 0,
  );
}

/** The sentence that says what is missing and how to get it. */
export function sentenceFor(missing: readonly Oracle[]): string {
  const names = missing.map(({ program }) => program).join(', ');
  const packages = missing.map((oracle) => oracle.package).join(' ');
  return `Il manque : ${names}. Sous Debian ou Ubuntu : apt-get install ${packages}`;
}

const VARIABLES = ['CHROMIUM', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH'];
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A Chromium that starts, or the sentence that says why there is none. */
export type ChromiumAnswer =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly sentence: string };

/**
 * Finds a Chromium: the variable that names one, the usual places, Playwright's own (fetched if need be),
 * else, for root on a Debian, the distribution's package.
 */
export async function findChromium(
  env: Readonly<Record<string, string | undefined>>,
  say: (line: string) => void,
): Promise<ChromiumAnswer> {
  for (const name of VARIABLES) {
    const path = env[name];
    if (!path) continue;
    if (starts(path)) return { ok: true, path };
    return { ok: false, sentence: `La variable ${name} désigne un Chromium qui ne démarre pas : ${path}` };
  }
  const present = [...USUAL_PLACES, await playwrightChromium()].find((path) => path !== null && starts(path));
  if (present) return { ok: true, path: present };

  say('Aucun Chromium trouvé : téléchargement de celui de Playwright…');
  const cli = moduleProgram('playwright/cli.js');
  await runProgram({
    command: process.execPath,
    args: [cli, 'install', 'chromium'],
    cwd: ROOT,
    output: 'kept',
  });
  const fetched = await playwrightChromium();
  if (fetched && starts(fetched)) return { ok: true, path: fetched };

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Téléchargement impossible : installation du paquet chromium de la distribution…');
    const script = 'apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q chromium';
    await runProgram({ command: 'sh', args: ['-c', script], cwd: ROOT, output: 'kept' });
    const installed = USUAL_PLACES.find(starts);
    if (installed) return { ok: true, path: installed };
  }
  return {
    ok: false,
    sentence:
      'Il manque un Chromium pour les tests de navigateur : installez-le (apt-get install chromium, ou ' +
      'npx playwright install --with-deps chromium), ou indiquez-le par la variable CHROMIUM.',
  };
}

async function playwrightChromium(): Promise<string | null> {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? path : null;
}

function starts(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}
