import { type Avis, laBase, lirePosition, listenAvis } from '@delib/db';
import { type Abonne, createSuivi } from '@delib/web/direct';
import type { Envoi } from '@delib/web/memoire';
import { cache } from 'react';
import { bases } from './bases';
import type { ActeurCentral } from './session';

/** What a live link follows: the juries of a page, or the comptes-rendus. */
export type SujetSuivi = 'jurys' | 'comptes_rendus';

/** Of a centre, or of what one person asked for. */
const PAGE_ETROITE_MS = 1_500;
/** Of all the jurys of an académie. */
const PAGE_LARGE_MS = 5_000;

/**
 * Calls `prevenir` when something that a subscriber follows changes. Each database is listened to by itself: what happens
 * in one reaches nobody of another.
 * @param base the one that knows the subscriber
 * @returns how to stop
 */
export const suivre = (base: string, abonne: Abonne): Promise<() => void> =>
  createSuivi<Avis>({
    name: `centre.direct ${base}`,
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

/**
 * What a person follows, and how often they are told: a chef what happens in their centre, a gestionnaire all
 * that happens in the académie, where some jury always moves. The RSSI follows nothing.
 */
export function abonnement(
  acteur: ActeurCentral,
  sujet: SujetSuivi,
): Pick<Abonne, 'adresses' | 'espacement'> {
  switch (acteur.role) {
    case 'rssi':
      return { adresses: [], espacement: PAGE_ETROITE_MS };
    case 'chef_de_centre':
      return { adresses: [adresse(sujet, acteur.academieId, acteur.centreId)], espacement: PAGE_ETROITE_MS };
    case 'gestionnaire':
      return {
        adresses: [adresse(sujet, acteur.academieId)],
        espacement: sujet === 'jurys' ? PAGE_LARGE_MS : PAGE_ETROITE_MS,
      };
  }
}

/** To whom a notice is sent: the académie, and the centre it is about. */
export function envois({ sujet, academie, centre, objets }: Avis): readonly Envoi[] {
  const suivi = sujetSuivi(sujet);
  if (suivi === null) return [];
  const la = [adresse(suivi, academie), ...(centre === null ? [] : [adresse(suivi, academie, centre)])];
  return la.map((each) => ({ adresse: each, objets }));
}

function sujetSuivi(sujet: Avis['sujet']): SujetSuivi | null {
  switch (sujet) {
    case 'compte_rendu':
      return 'comptes_rendus';
    case 'transition':
    case 'signature':
      return 'jurys';
    // A decision of a jury still deliberating changes no page of the centre.
    case 'deliberation':
    case 'reexamen':
    case 'deliberation_reexamen':
    case 'emargement':
      return null;
  }
}

function adresse(sujet: SujetSuivi, academie: string, centre?: string): string {
  return `${sujet} ${academie} ${centre ?? ''}`;
}
