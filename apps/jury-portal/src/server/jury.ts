import type { Result } from '@delib/domain';
import { type DeliberationLue, lireDeliberation } from '@delib/usecases/deliberation/lire-deliberation';
import { type LigneJury, listerJurys } from '@delib/usecases/jury/lister-jurys';
import { cache } from 'react';
import { toCandidatsVus } from '../deliberation/candidat';
import { getContexte } from './contexte';

/** The jury of whoever is logged in, read once per request. */
export const monJury = cache(async (): Promise<LigneJury> => {
  const contexte = await getContexte();
  const [jury] = await listerJurys(contexte, { ids: [contexte.acteur.juryId] });
  if (!jury) throw new Error('the jury of a papillon is gone');
  return jury;
});

/** Its deliberation, read once per request. */
export const maDeliberation = cache(async (): Promise<Result<DeliberationLue>> => {
  const contexte = await getContexte();
  return lireDeliberation(contexte, contexte.acteur.juryId);
});

/** Its candidates as the browser holds them: one list a request, so that what a page gives twice is sent once. */
export const candidatsVus = cache(toCandidatsVus);
