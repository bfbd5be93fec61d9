import { stagedPaths } from '../commun/git';
import { runModule } from '../commun/run-program';
import { checkTypes, projectsOf } from '../test/types';

process.exitCode = await main();

/** Style of what is about to be committed, then types of the projects it belongs to; 0 lets the commit be made. */
async function main(): Promise<number> {
  const paths = stagedPaths();
  if (paths.length === 0) return 0;
  const style = await runModule('@biomejs/biome/bin/biome', [
    'check',
    '--no-errors-on-unmatched',
    '--diagnostic-level=error',
    ...paths,
  ]);
  if (style.code !== 0)
    return refuse(`${style.output}\nCommit refusé : « npm run format » met en forme, puis « git add ».`);
  for (const project of projectsOf(paths)) {
    const { code, output } = await checkTypes(project);
    if (code !== 0) return refuse(`${output}\nCommit refusé : types en échec (${project}).`);
  }
  return 0;
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 1;
}
