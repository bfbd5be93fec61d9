import { type RangPage, type SituationComposition, TRIS_JURYS } from '@delib/db';
import type { FiltreListe } from '@delib/ui';
import type { ParametresUrl } from '@delib/ui/url';
import { listerCompositions } from '@delib/usecases/jury/composer-jury';
import { filtrePages, filtresJurys } from '../../../../liste/filtres-jurys';
import { lireDemandeListe } from '../../../../liste/lire-demande';
import { choixPeriodes, periodeChoisie } from '../../../../perimetre/ChoixPeriode';
import { sessionChoisie } from '../../../../perimetre/ChoixSession';
import { loadCadre } from '../../../../server/cadre';
import type { ContexteCentre } from '../../../../server/contexte';
import { LIBELLES_SITUATION, toLigneComposition } from './ligne';

const SITUATIONS = Object.keys(LIBELLES_SITUATION) as readonly SituationComposition[];

const COMPOSITION: FiltreListe = {
  id: 'composition',
  libelle: 'Composition',
  choix: SITUATIONS.map((valeur) => ({ valeur, libelle: LIBELLES_SITUATION[valeur] })),
  aucun: 'Toutes',
};

/** What the address asks of « Composer les jurys », read: one page for the screen, all the rows for an export. */
export async function lireListeCompositions(
  contexte: ContexteCentre,
  parametres: ParametresUrl,
  rang?: RangPage,
) {
  const cadre = await loadCadre();
  const session = sessionChoisie(cadre, parametres);
  const periodes = choixPeriodes(session === null ? [] : [session]);
  const filtres = [COMPOSITION, ...filtresJurys(cadre)];
  const demande = lireDemandeListe(parametres, { triables: TRIS_JURYS, filtres });
  const page = await listerCompositions(
    contexte,
    {
      ...filtrePages(cadre, demande),
      sessionId: session?.id,
      periodeId: periodeChoisie(periodes, parametres),
      composition: SITUATIONS.find((situation) => situation === demande.filtres.composition),
    },
    demande.tri,
    rang ?? { page: demande.page, parPage: demande.parPage },
  );
  return {
    cadre,
    session,
    periodes,
    filtres,
    demande,
    page: { ...page, lignes: page.lignes.map(toLigneComposition) },
  };
}
