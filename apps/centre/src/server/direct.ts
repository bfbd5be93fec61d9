import { type Avis, listenAvis } from '@delib/db';
import { type Abonne, createSuivi } from '@delib/web/direct';
import { database } from './database';
import type { ActeurCentral } from './session';

/** What a live link follows: the juries of a page, or the comptes-rendus. */
export type SujetSuivi = 'jurys' | 'comptes_rendus';

interface AbonneCentral extends Abonne {
  readonly acteur: ActeurCentral;
  readonly sujet: SujetSuivi;
}

/** Calls `prevenir` whenever something that this person follows changes. @returns how to stop */
export const suivre = createSuivi<Avis, AbonneCentral>({
  name: 'centre.direct',
  listen: (onAvis, onMissed) => listenAvis(database(), onAvis, onMissed),
  concerne,
});

/** Is this notice about what the person may see, and about what the page shows? */
export function concerne(avis: Avis, { acteur, sujet }: Pick<AbonneCentral, 'acteur' | 'sujet'>): boolean {
  if (avis.academie !== acteur.academieId) return false;
  switch (acteur.role) {
    case 'rssi':
      return false;
    case 'chef_de_centre':
      if (avis.centre !== acteur.centreId) return false;
      break;
    case 'gestionnaire':
      break;
  }
  // A decision of a jury still deliberating changes no page of the centre.
  return sujet === 'comptes_rendus'
    ? avis.sujet === 'compte_rendu'
    : avis.sujet === 'transition' || avis.sujet === 'signature';
}
