import type { Confiance } from '@delib/usecases/contexte';
import { creerConfiance } from '@delib/usecases/pv/confiance';
import { readCertificates } from '@delib/web/installation';
import { shared } from '@delib/web/shared';
import { env } from './env';

/** What this process verifies signed documents with. It signs nothing: it holds no authority. */
export interface Services {
  readonly confiance: Confiance;
  /** The roots of trust (PEM), the current authority's first: the page « Vérifier » offers it. */
  readonly racines: readonly string[];
}

/** Reads the roots on first use (at start, by `instrumentation.ts`). Rejects with an ErreurInstallation. */
export function services(): Promise<Services> {
  return shared('centre.services', async () => {
    const racines = await readCertificates('RACINES_FICHIER', env().RACINES_FICHIER);
    return { confiance: creerConfiance(racines), racines };
  });
}
