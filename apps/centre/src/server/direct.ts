import { type Avis, listenAvis } from '@delib/db';
import { database } from './database';
import type { ActeurCentral } from './session';

/** What a live link follows: the juries of a page, or the comptes-rendus. */
export type SujetSuivi = 'jurys' | 'comptes_rendus';

/** Of an actor's live link: told that something may have changed, never what. */
export interface Abonne {
  readonly acteur: ActeurCentral;
  readonly sujet: SujetSuivi;
  readonly prevenir: () => void;
}

interface Ecoute {
  readonly abonnes: Set<Abonne>;
  readonly prete: Promise<unknown>;
}

// One connection to the database listens for every live link of the process.
const KEY = Symbol.for('delib.centre.direct');
const shelf = globalThis as { [KEY]?: Ecoute };

/**
 * Calls `prevenir` whenever something that this person follows changes.
 * @returns how to stop
 */
export async function suivre(abonne: Abonne): Promise<() => void> {
  const { abonnes, prete } = ecoute();
  abonnes.add(abonne);
  const stop = () => {
    abonnes.delete(abonne);
  };
  try {
    await prete;
  } catch (error) {
    stop();
    throw error;
  }
  return stop;
}

function ecoute(): Ecoute {
  if (shelf[KEY]) return shelf[KEY];
  const abonnes: Ecoute['abonnes'] = new Set();
  const prete = listenAvis(
    database(),
    (avis) => {
      for (const abonne of abonnes) if (concerne(avis, abonne)) abonne.prevenir();
    },
    () => {
      for (const { prevenir } of abonnes) prevenir();
    },
  );
  prete.catch(() => {
    shelf[KEY] = undefined;
  });
  shelf[KEY] = { abonnes, prete };
  return shelf[KEY];
}

/** Is this notice about what the person may see, and about what the page shows? */
export function concerne(avis: Avis, { acteur, sujet }: Pick<Abonne, 'acteur' | 'sujet'>): boolean {
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
