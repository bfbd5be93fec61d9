import { type RangPage, STATUTS_PV, TRIS_AVANCEMENT } from '@delib/db';
import {
  type ActePossible,
  type Acteur,
  type FaitsJury,
  type Groupe,
  groupeDe,
  LIBELLES_GROUPE,
  nouveauxEtatsPossibles,
} from '@delib/domain';
import { type FiltreListe, libellePv } from '@delib/ui';
import { lireCriteres, type ParametresUrl } from '@delib/ui/url';
import { listerAvancement } from '@delib/usecases/jury/lister-avancement';
import { lireDemandeListe } from '../liste/lire-demande';
import { loadCadre } from '../server/cadre';
import type { ContexteCentre } from '../server/contexte';
import { criteresJurys, ETATS_AU_DEPART, filtreJurys } from './criteres-jurys';
import { type ActiviteDePassage, PASSAGES } from './demandes';
import { toLigneAffichee } from './ligne-jury';
import { raisonDe } from './raison';

/** Beside the criteria: where the PV of each groupe stands. */
const FILTRES: readonly FiltreListe[] = ([1, 2] as const).map((groupe) => ({
  id: `pv${groupe}`,
  libelle: `PV du ${LIBELLES_GROUPE[groupe]}`,
  choix: STATUTS_PV.map((valeur) => ({ valeur, libelle: libellePv(valeur) })),
  aucun: 'Tous',
}));

/**
 * What the address asks of the Vue détaillée of an activity, criteria, search and filters, read: one page for the
 * screen, all the rows for an export.
 */
export async function lireListeAvancement(
  contexte: ContexteCentre,
  parametres: ParametresUrl,
  activite: ActiviteDePassage,
  rang?: RangPage,
) {
  const { acteur } = contexte;
  const cadre = await loadCadre();
  const criteres = criteresJurys(cadre, ETATS_AU_DEPART[activite]);
  const demande = lireDemandeListe(parametres, { triables: TRIS_AVANCEMENT, filtres: FILTRES });
  const { recherche, filtres, tri } = demande;
  const statut = (groupe: Groupe) => STATUTS_PV.find((each) => each === filtres[`pv${groupe}`]);
  const { lignes, ...page } = await listerAvancement(
    contexte,
    {
      ...filtreJurys(cadre, lireCriteres(criteres, parametres)),
      recherche,
      pv: Object.fromEntries(
        ([1, 2] as const).flatMap((groupe) => {
          const voulu = statut(groupe);
          return voulu === undefined ? [] : [[groupe, voulu]];
        }),
      ),
    },
    tri,
    rang ?? demande,
  );
  const versLigne = (lu: (typeof lignes)[number]) =>
    toLigneAffichee(lu, offreDe(activite, acteur, lu.faits), ({ refus }) =>
      refus.map((each) =>
        raisonDe(each, acteur.role, groupeDe(lu.faits.etat), {
          jury: lu.jury.code,
          session: lu.jury.session,
        }),
      ),
    );
  return { cadre, criteres, filtres: FILTRES, demande, page: { ...page, lignes: lignes.map(versLigne) } };
}

/** The changes of état that an activity offers for one jury, possible or not. */
function offreDe(activite: ActiviteDePassage, acteur: Acteur, faits: FaitsJury): readonly ActePossible[] {
  const offre = PASSAGES[activite];
  if (offre === 'exceptionnel') return nouveauxEtatsPossibles(acteur, faits, 'exceptionnel');
  const offerts: readonly string[] = Object.values(offre);
  return nouveauxEtatsPossibles(acteur, faits, 'normal').filter(({ vers }) => offerts.includes(vers));
}
