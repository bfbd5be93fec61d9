import { readFile } from 'node:fs/promises';
import type { Confiance } from '@delib/usecases/contexte';
import { creerConfiance } from '@delib/usecases/pv/confiance';
import { env } from './env';

/** What this process verifies signed documents with. It signs nothing: it holds no authority. */
export interface Services {
  readonly confiance: Confiance;
  /** The roots of trust (PEM), the current authority's first: the page « Vérifier » offers it. */
  readonly racines: readonly string[];
}

/** A trouble of the installation, told in French to whoever starts the program. */
export class ErreurInstallation extends Error {}

// Next gives pages, actions and route handlers copies of a module of their own: one set serves them all.
const KEY = Symbol.for('delib.centre.services');
const shelf = globalThis as { [KEY]?: Promise<Services> };

/** Reads the roots on first use (at start, by `instrumentation.ts`). Rejects with an ErreurInstallation. */
export function services(): Promise<Services> {
  shelf[KEY] ??= openServices().catch((error: unknown) => {
    // A file put right while the program runs must not need a restart.
    shelf[KEY] = undefined;
    throw error;
  });
  return shelf[KEY];
}

async function openServices(): Promise<Services> {
  let pem: string;
  try {
    pem = await readFile(env().RACINES_FICHIER, 'latin1');
  } catch {
    throw new ErreurInstallation('Le fichier que désigne RACINES_FICHIER ne peut pas être lu.');
  }
  const racines = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g);
  if (!racines) throw new ErreurInstallation('RACINES_FICHIER ne contient aucun certificat PEM.');
  return { confiance: creerConfiance(racines), racines };
}
