import { lireAcademiesOuvertes } from '@delib/usecases/plan-secours/portail-secours';
import { bases } from './bases';
import { env } from './env';

/** Is this process the portail de secours? */
export function estPortailSecours(): boolean {
  return env().PORTAIL === 'secours';
}

/** The académies this portal is open for; `null` for the ordinary portal, which is open for all of them. */
export async function academiesOuvertes(): Promise<readonly string[] | null> {
  return estPortailSecours() ? lireAcademiesOuvertes(bases()) : null;
}
