import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { committedPaths } from '../commun/git';
import { ROOT } from '../commun/places';
import { endRunningPrograms } from '../commun/run-program';
import { chooseTests } from './choice';
import { cannotRun, type LayerResult } from './counts';
import { LAYERS, type Layer, type LayerContext } from './layers';

const reports = mkdtempSync(join(tmpdir(), 'delib-comptes-rendus-'));
process.once('exit', () => rmSync(reports, { recursive: true, force: true }));
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(name, () => {
    endRunningPrograms('SIGTERM');
    process.exit(128 + constants.signals[name]);
  });
}
// The channel of the command that started us closes when it is killed: nothing must outlive it.
process.once('disconnect', () => {
  endRunningPrograms('SIGTERM');
  process.exit(1);
});
process.channel?.unref();

process.exitCode = await main(process.argv.slice(2));

/** Runs the layers or the files named (all when none is), and closes with the one line that sums them up. */
async function main(names: readonly string[]): Promise<number> {
  const choice = chooseTests(names, {
    layers: LAYERS.map(({ name }) => name),
    paths: names.length === 0 ? [] : committedPaths(),
    from: relative(ROOT, process.env.INIT_CWD ?? ROOT).replaceAll('\\', '/'),
  });
  if (!choice.ok) {
    console.error(choice.sentence);
    return 2;
  }
  const chosen = LAYERS.filter(({ name }) => choice.layers.has(name));
  const run = (layer: Layer) => runLayer(layer, choice.layers.get(layer.name));
  const results: { layer: Layer; result: LayerResult; seconds: number }[] = [];
  // The first two keep what they say until they end, so they can share the processors.
  const together = chosen.filter(({ name }) => ['lint', 'types'].includes(name));
  results.push(...(await Promise.all(together.map(run))));
  for (const layer of chosen) if (!together.includes(layer)) results.push(await run(layer));

  console.log('\n── Bilan');
  for (const { layer, result, seconds } of results) {
    const signe = result.failed === 0 ? '✓' : '✗';
    const counts = `${result.passed} réussis, ${result.failed} en échec`;
    console.log(`${signe} ${layer.name.padEnd(13)} ${counts.padEnd(28)} ${seconds.toFixed(0)} s`);
    if (result.failed > 0) for (const remark of result.remarks) console.log(`    ${remark}`);
  }
  const sum = (pick: (result: LayerResult) => number) =>
    results.reduce((total, { result }) => total + pick(result), 0);
  const failed = sum((result) => result.failed);
  console.log(`\n${sum((result) => result.passed)} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function runLayer(layer: Layer, files: readonly string[] | undefined) {
  const started = performance.now();
  const heading = `\n── ${layer.headline}`;
  const quiet = ['lint', 'types'].includes(layer.name);
  if (!quiet) console.log(heading);
  const said: string[] = [];
  const context: LayerContext = {
    reports,
    say: (line) => (quiet ? said.push(line) : console.log(line)),
    files,
  };
  let result: LayerResult;
  try {
    result = await layer.run(context);
  } catch (error) {
    result = cannotRun(
      `La couche n’a pas pu s’exécuter : ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  if (quiet) console.log([heading, ...said].join('\n'));
  for (const remark of result.remarks) console.log(remark);
  return { layer, result, seconds: (performance.now() - started) / 1000 };
}
