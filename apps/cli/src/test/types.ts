import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { NEXT_APPS, ROOT } from '../commun/places';
import { type Finished, runModule } from '../commun/run-program';

const APP_PROJECTS = NEXT_APPS.map((app) => `apps/${app}/tsconfig.json`);

/** Every project of the compiler, from the domain up. */
export const TYPE_PROJECTS: readonly string[] = [
  'packages/tsconfig.domain.json',
  'packages/tsconfig.json',
  'apps/tsconfig.json',
  'e2e/tsconfig.json',
  ...APP_PROJECTS,
];

/** Checks the types of one project; 0 is success, and what the compiler says otherwise. */
export async function checkTypes(project: string): Promise<Finished> {
  if (APP_PROJECTS.includes(project)) {
    // Next writes the types of its routes; a clean clone has none yet.
    const typegen = await runModule('next/dist/bin/next', ['typegen'], join(ROOT, project, '..'));
    if (typegen.code !== 0) return typegen;
    // What `npm run dev` left there may name pages that are gone; it writes the file again when it needs it.
    rmSync(join(ROOT, project, '..', '.next', 'dev', 'types', 'validator.ts'), { force: true });
  }
  return runModule('typescript/bin/tsc', [
    '--noEmit',
    // What was found of files that did not change since is not looked for again.
    '--incremental',
    '--tsBuildInfoFile',
    join(ROOT, 'node_modules', '.cache', 'types', `${project.replaceAll('/', '-')}.tsbuildinfo`),
    '--pretty',
    'false',
    '-p',
    project,
  ]);
}

/**
 * The projects that these files belong to. What depends on them is left to `npm run typecheck`: a commit waits
 * seconds, not a minute.
 */
export function projectsOf(paths: readonly string[]): string[] {
  const code = paths.filter((path) => /\.tsx?$/.test(path));
  return TYPE_PROJECTS.filter((project) => code.some((path) => projectOf(path) === project));
}

function projectOf(path: string): string {
  // The domain's tests need Node: they are with the other packages.
  if (path.startsWith('packages/domain/') && !path.endsWith('.test.ts'))
    return 'packages/tsconfig.domain.json';
  const app = APP_PROJECTS.find((project) => path.startsWith(project.replace('tsconfig.json', '')));
  return app ?? `${path.split('/')[0]}/tsconfig.json`;
}
