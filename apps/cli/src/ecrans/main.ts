import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { freePort, isPortFree } from '@delib/postgres-local';
import { chromium } from 'playwright';
import { ROOT } from '../commun/places';
import { endRunningPrograms, runModule } from '../commun/run-program';
import { prepareDemo } from '../demo/donnees';
import { buildApps, demoPrograms } from '../demo/programs';
import { startDemo } from '../demo/run';
import { findChromium } from '../test/needs';
import { visiter } from './visite';

const DOSSIER = join(ROOT, 'docs', 'ecrans');
const undoings: (() => void | Promise<void>)[] = [];
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void leave(1));
process.once('disconnect', () => void leave(1));
process.channel?.unref();

await leave(await main());

/** Every page of both apps from a demo of its own: pictures of the main ones, and what is wrong with any. */
async function main(): Promise<number> {
  const started = performance.now();
  const say = (line: string) => console.log(line);
  const found = await findChromium(process.env, say);
  if (!found.ok) {
    console.error(found.sentence);
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), 'delib-ecrans-'));
  undoings.push(() => rmSync(folder, { recursive: true, force: true }));
  const { file } = await startDemo({
    mode: 'production',
    folder,
    portCentre: await port(4801),
    portJury: await port(4802),
    portSecours: await port(4803),
    databaseUrl: undefined,
    startAfresh: false,
    prepare: prepareDemo,
    build: buildApps,
    programs: demoPrograms(process.env),
    secondsToAnswer: 60,
    say,
    onStop: (undo) => undoings.push(undo),
  });
  const navigateur = await chromium.launch({
    executablePath: found.path,
    // Root in a container has no user namespaces for the sandbox. Dates and file fields are drawn by the browser, in French
    // where it has that language (on Debian, the package chromium-l10n).
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--lang=fr-FR'],
    env: { ...process.env, LANGUAGE: 'fr_FR', LC_ALL: 'fr_FR.UTF-8' } as Record<string, string>,
  });
  undoings.push(() => navigateur.close());
  say('Visite de toutes les pages…');
  rmSync(DOSSIER, { recursive: true, force: true });
  mkdirSync(DOSSIER, { recursive: true });
  const { texte, ennuis, pages } = await visiter(navigateur, file, DOSSIER);
  writeFileSync(join(DOSSIER, 'README.md'), texte);
  await runModule('@biomejs/biome/bin/biome', ['format', '--write', DOSSIER]);
  for (const ennui of ennuis) console.error(ennui);
  const images = readdirSync(DOSSIER).filter((nom) => nom.endsWith('.webp'));
  const octets = images.reduce((total, nom) => total + statSync(join(DOSSIER, nom)).size, 0);
  const minutes = ((performance.now() - started) / 60_000).toFixed(1);
  say(
    `${pages} pages vues, ${images.length} images (${(octets / 1e6).toFixed(1)} Mo) dans docs/ecrans, en ${minutes} min.`,
  );
  return ennuis.length === 0 ? 0 : 1;
}

/** The same each time where it is free: pages show the addresses of the demo. */
async function port(voulu: number): Promise<number> {
  return (await isPortFree(voulu)) ? voulu : freePort();
}

async function leave(code: number): Promise<never> {
  endRunningPrograms('SIGTERM');
  for (const undo of undoings.splice(0).reverse()) await undo();
  process.exit(code);
}
