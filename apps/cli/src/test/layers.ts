import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { construire } from '@delib/hors-ligne/construire';
import { ensureBuild } from '../commun/build';
import { moduleProgram, NEXT_APPS, ROOT } from '../commun/places';
import { runModule, runProgram } from '../commun/run-program';
import { cannotRun, countPlaywright, countVitest, type LayerResult, oneCheck } from './counts';
import { findChromium, missingPrograms, ORACLES, sentenceFor } from './needs';
import { checkTypes, TYPE_PROJECTS } from './types';

/** What a layer is given: where to leave its reports, and how to say something at once. */
export interface LayerContext {
  readonly reports: string;
  readonly say: (line: string) => void;
  /** The test files to run, from the root; all those of the layer when undefined. */
  readonly files?: readonly string[];
}

/** One layer of the tests: its name on the command line, its French headline, what it does. */
export interface Layer {
  readonly name: string;
  readonly headline: string;
  readonly run: (context: LayerContext) => Promise<LayerResult>;
}

/** In order: what is quick to tell first. */
export const LAYERS: readonly Layer[] = [
  { name: 'lint', headline: 'Style et règles d’écriture (Biome)', run: lint },
  { name: 'types', headline: 'Types (tsc)', run: types },
  {
    name: 'domaine',
    headline: 'Tests unitaires et propriétés',
    run: (context) => vitest('domaine', context),
  },
  {
    name: 'base',
    headline: 'Tests sur une vraie base PostgreSQL',
    run: (context) => vitest('base', context),
  },
  { name: 'construction', headline: 'Construction des deux applications', run: builds },
  { name: 'navigateur', headline: 'Parcours dans un navigateur', run: browser },
];

async function lint({ say }: LayerContext): Promise<LayerResult> {
  const colours = `--colors=${process.stdout.isTTY ? 'force' : 'off'}`;
  const { code, output } = await runModule('@biomejs/biome/bin/biome', [
    'ci',
    colours,
    '--max-diagnostics=100',
    '.',
  ]);
  if (code !== 0) say(output);
  return oneCheck(code === 0);
}

async function types({ say }: LayerContext): Promise<LayerResult> {
  const wrong: string[] = [];
  for (const project of TYPE_PROJECTS) {
    const { code, output } = await checkTypes(project);
    if (code === 0) continue;
    wrong.push(project);
    say(output);
  }
  return oneCheck(wrong.length === 0, ...wrong.map((project) => `En échec : ${project}`));
}

async function vitest(project: string, { reports, say, files = [] }: LayerContext): Promise<LayerResult> {
  const missing = missingPrograms(ORACLES);
  if (project === 'domaine' && missing.length > 0) say(sentenceFor(missing));
  const report = join(reports, `${project}.json`);
  rmSync(report, { force: true });
  const { code } = await runProgram({
    command: process.execPath,
    args: [
      moduleProgram('vitest/vitest.mjs'),
      'run',
      '--config=packages/testing/vitest.config.ts',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...files,
    ],
    cwd: ROOT,
    output: 'shown',
  });
  return countVitest(readReport(report), code);
}

async function builds({ say }: LayerContext): Promise<LayerResult> {
  await construire();
  const answers = await Promise.all(
    NEXT_APPS.map(async (app) => ({ app, ...(await ensureBuild(app, say)) })),
  );
  for (const { code, output } of answers) if (code !== 0) say(output);
  return {
    passed: answers.filter(({ code }) => code === 0).length,
    failed: answers.filter(({ code }) => code !== 0).length,
    remarks: answers.map(({ app, code, alreadyBuilt }) => {
      if (code !== 0) return `${app} : échec`;
      return alreadyBuilt ? `${app} : déjà construite, sources inchangées` : `${app} : construite`;
    }),
  };
}

async function browser({ reports, say, files = [] }: LayerContext): Promise<LayerResult> {
  const missing = missingPrograms(ORACLES);
  if (missing.length > 0) return cannotRun(sentenceFor(missing));
  const chromium = await findChromium(process.env, say);
  if (!chromium.ok) return cannotRun(chromium.sentence);
  await construire();
  for (const answer of await Promise.all(NEXT_APPS.map((app) => ensureBuild(app, say)))) {
    if (answer.code === 0) continue;
    say(answer.output);
    return cannotRun('Les applications ne se construisent pas : les parcours n’ont pas eu lieu.');
  }
  const report = join(reports, 'navigateur.json');
  rmSync(report, { force: true });
  const { code } = await runProgram({
    command: process.execPath,
    args: [
      moduleProgram('@playwright/test/cli.js'),
      'test',
      '--config=e2e/playwright.config.ts',
      '--reporter=list,json',
      // Playwright reads a file as a regular expression on its whole path.
      ...files.map((file) => `/${file.replace(/[^\w/-]/g, '\\$&')}$`),
    ],
    cwd: ROOT,
    env: { CHROMIUM: chromium.path, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    output: 'shown',
  });
  return countPlaywright(readReport(report), code);
}

function readReport<T>(path: string): T | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : null;
}
