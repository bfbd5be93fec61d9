import { type Avis, laBase, lirePosition, listenAvis } from '@delib/db';
import { type Abonne, createSuivi } from '@delib/web/direct';
import type { Envoi } from '@delib/web/memoire';
import { cache } from 'react';
import { nommer } from '../deliberation/relecture';
import { bases } from './bases';

/**
 * Calls `prevenir` when something of the jury that a subscriber sits in changes. Each database is listened to by itself.
 * @param base the one that knows the subscriber
 * @returns how to stop
 */
export const suivre = (base: string, abonne: Abonne): Promise<() => void> =>
  createSuivi<Avis>({
    name: `jury.direct ${base}`,
    listen: (onAvis, onMissed) => listenAvis(laBase(bases(), base), onAvis, onMissed),
    suite: async () => (await lirePosition(laBase(bases(), base))).suite,
    envois,
  })(abonne);

/**
 * What the page being made will have seen: all transactions below this number. Asked for before anything is read
 * (`getContexte` sees to it), once per request.
 * @param base the database that knows the reader
 */
export const positionDeLaPage = cache(
  async (base: string) => (await lirePosition(laBase(bases(), base))).vue,
);

/** What a member of a jury follows: it alone. */
export function abonnement({ juryId }: { readonly juryId: string }): Pick<Abonne, 'adresses' | 'espacement'> {
  return { adresses: [juryId], espacement: 500 };
}

/** To whom a notice is sent: each jury that it names, which is told of itself, or of its candidate, and of nobody else. */
export function envois({
  sujet,
  objets,
  candidat,
  version,
}: Pick<Avis, 'sujet' | 'objets' | 'candidat' | 'version'>): readonly Envoi[] {
  if (sujet === 'compte_rendu') return [];
  const dit = candidat === undefined || version === undefined ? null : nommer({ id: candidat, version });
  return objets.map((jury) => ({ adresse: jury, objets: [dit ?? jury] }));
}
