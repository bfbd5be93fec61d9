import { moduleProgram, ROOT } from '../commun/places';
import { runProgram } from '../commun/run-program';

// Lays out, sorts imports and mends what is safe to mend; what is left to decide is told, as `npm run lint` would.
const { code } = await runProgram({
  command: process.execPath,
  args: [moduleProgram('@biomejs/biome/bin/biome'), 'check', '--write', ...asked(process.argv.slice(2))],
  cwd: ROOT,
  output: 'shown',
});
process.exitCode = code;

function asked(paths: readonly string[]): readonly string[] {
  return paths.length > 0 ? paths : ['.'];
}
