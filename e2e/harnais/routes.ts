import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const APPS = fileURLToPath(new URL('../../apps', import.meta.url));

/** Every address an app answers, from its files: « /academie/import/fichier ». Groups in parentheses leave no trace. */
export function routesDe(app: 'centre' | 'jury-portal'): readonly string[] {
  return fichiersDe(app, /(^|\/)(page\.tsx|route\.ts)$/)
    .map(adresseDe)
    .sort();
}

/** The addresses answered by a handler of ours, and the methods that each takes. */
export function methodesDe(app: 'centre' | 'jury-portal'): ReadonlyMap<string, readonly string[]> {
  return new Map(
    fichiersDe(app, /(^|\/)route\.ts$/).map((path) => {
      const texte = readFileSync(join(racineDe(app), path), 'utf8');
      const trouvees = texte.matchAll(
        /(?:function |handler as |apiInconnue as )(GET|POST|PUT|PATCH|DELETE)\b/g,
      );
      return [adresseDe(path), [...trouvees].flatMap(([, methode]) => methode ?? [])];
    }),
  );
}

function racineDe(app: string): string {
  return join(APPS, app, 'src/app');
}

function fichiersDe(app: string, forme: RegExp): readonly string[] {
  return readdirSync(racineDe(app), { recursive: true, encoding: 'utf8' }).filter((path) => forme.test(path));
}

function adresseDe(path: string): string {
  const folders = path.split('/').slice(0, -1);
  return `/${folders.filter((folder) => !/^\(.*\)$/.test(folder)).join('/')}`;
}
