import { type Avis, laBase, listenAvis } from '@delib/db';
import { type Abonne, createSuivi } from '@delib/web/direct';
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
    adresses: adressesDe,
  })(abonne);

/** What a member of a jury follows: it alone, and what touches many jurys of its centre at once. */
export function abonnement(acteur: {
  readonly juryId: string;
  readonly centreId: string;
}): Pick<Abonne, 'adresses' | 'espacement'> {
  return { adresses: [`jury ${acteur.juryId}`, `centre ${acteur.centreId}`], espacement: 500 };
}

/** To whom a notice is sent: the jury it names, or else every jury of the centre. */
export function adressesDe({ jury, centre }: Pick<Avis, 'jury' | 'centre'>): readonly string[] {
  if (jury !== null) return [`jury ${jury}`];
  return centre === null ? [] : [`centre ${centre}`];
}
