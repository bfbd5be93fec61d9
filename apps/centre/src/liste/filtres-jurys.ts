import type { FiltrePages } from '@delib/db';
import { ETATS, formatEtat, isEtat } from '@delib/domain';
import type { FiltreListe } from '@delib/ui';
import type { EtatListe } from '@delib/ui/url';
import type { Cadre } from '@delib/usecases/perimetre/lire-cadre';

/** What the search of a list of jurys looks into. */
export const RECHERCHE_JURYS = 'jury, qualification ou centre';

/** The filter by centre, for who sees several. */
export function filtreCentre(centres: Cadre['centres']): readonly FiltreListe[] {
  if (centres.length < 2) return [];
  const choix = centres.map(({ code, nom, ville }) => ({
    valeur: code,
    libelle: `${code} ${nom}, ${ville}`,
  }));
  return [{ id: 'centre', libelle: 'Centre de délibération', choix, aucun: 'Tous' }];
}

/** The filters that every list of jurys has: a centre, for who sees several, a qualification, an état. */
export function filtresJurys({ centres, specialites }: Cadre): readonly FiltreListe[] {
  const intitules = new Map(specialites.map(({ code, intitule }) => [code, intitule]));
  return [
    ...filtreCentre(centres),
    {
      id: 'qualification',
      libelle: 'Qualification présentée',
      choix: [...intitules].map(([valeur, libelle]) => ({ valeur, libelle })),
      aucun: 'Toutes',
    },
    {
      id: 'etat',
      libelle: 'État d’avancement',
      choix: ETATS.map((etat) => ({ valeur: etat, libelle: formatEtat(etat) })),
      aucun: 'Tous',
    },
  ];
}

/** The filter of the database that those of the address stand for. */
export function filtrePages({ centres }: Cadre, { recherche, filtres }: EtatListe): FiltrePages {
  return {
    recherche,
    centreId: centres.find(({ code }) => code === filtres.centre)?.id,
    specialite: filtres.qualification,
    etat: filtres.etat !== undefined && isEtat(filtres.etat) ? filtres.etat : undefined,
  };
}
