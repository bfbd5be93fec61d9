import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const APPS = fileURLToPath(new URL('../../apps', import.meta.url));

/** Every address an app answers, from its files: « /academie/import/fichier ». Groups in parentheses leave no trace. */
export function routesDe(app: 'centre' | 'jury-portal'): readonly string[] {
  const root = join(APPS, app, 'src/app');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|\/)(page\.tsx|route\.ts)$/.test(path))
    .map((path) => {
      const folders = path.split('/').slice(0, -1);
      return `/${folders.filter((folder) => !/^\(.*\)$/.test(folder)).join('/')}`;
    })
    .sort();
}
