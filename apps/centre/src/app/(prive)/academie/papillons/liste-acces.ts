import { type RangPage, SITUATIONS_ACCES, TRIS_ACCES } from '@delib/db';
import { LIBELLES_ROLE } from '@delib/domain';
import type { FiltreListe } from '@delib/ui';
import type { ParametresUrl } from '@delib/ui/url';
import { listerPapillons } from '@delib/usecases/papillons/lister-papillons';
import type { Cadre } from '@delib/usecases/perimetre/lire-cadre';
import { filtreCentre } from '../../../../liste/filtres-jurys';
import { lireDemandeListe } from '../../../../liste/lire-demande';
import { sessionChoisie } from '../../../../perimetre/ChoixSession';
import { loadCadre } from '../../../../server/cadre';
import type { ContexteCentre } from '../../../../server/contexte';
import { LIBELLES_SITUATION, type LigneAcces, toLigneAcces } from './ligne';

const QUALITES = ['president', 'vice_president'] as const;

function filtresAcces({ centres }: Cadre): readonly FiltreListe[] {
  return [
    ...filtreCentre(centres),
    {
      id: 'qualite',
      libelle: 'Qualité',
      choix: QUALITES.map((valeur) => ({ valeur, libelle: LIBELLES_ROLE[valeur] })),
      aucun: 'Toutes',
    },
    {
      id: 'situation',
      libelle: 'Situation',
      choix: SITUATIONS_ACCES.map((valeur) => ({ valeur, libelle: LIBELLES_SITUATION[valeur] })),
      aucun: 'Toutes',
    },
  ];
}

/** Who is asked for beside what the address says: it enters no address, or is an act's. */
export interface PrecisionAcces {
  /** Words of the name. */
  readonly titulaire?: string | undefined;
  /** Those without a papillon that opens anything. */
  readonly sansPapillon?: boolean;
}

/** What the address asks of « Papillons », read: one page for the screen, all of them to issue to. */
export async function lireListeAcces(
  contexte: ContexteCentre,
  parametres: ParametresUrl,
  { titulaire, sansPapillon = false }: PrecisionAcces = {},
  rang?: RangPage,
) {
  const cadre = await loadCadre();
  const session = sessionChoisie(cadre, parametres);
  const filtres = filtresAcces(cadre);
  const demande = lireDemandeListe(parametres, { triables: TRIS_ACCES, filtres });
  const voulue = SITUATIONS_ACCES.find((situation) => situation === demande.filtres.situation);
  const situations = sansPapillon
    ? SANS_PAPILLON.filter((situation) => voulue === undefined || situation === voulue)
    : voulue && [voulue];
  const { lignes, ...page } = await listerPapillons(
    contexte,
    {
      sessionId: session?.id,
      centreId: cadre.centres.find(({ code }) => code === demande.filtres.centre)?.id,
      qualite: QUALITES.find((qualite) => qualite === demande.filtres.qualite),
      situations,
      recherche: demande.recherche,
      titulaire,
    },
    demande.tri,
    rang ?? demande,
  );
  const versLigne = ligneDe(contexte, cadre);
  return { cadre, session, filtres, demande, page: { ...page, lignes: lignes.map(versLigne) } };
}

/** What the person has opens nothing. */
export const SANS_PAPILLON = ['aucun', 'expire'] as const;

/** Accesses told of as locked above the list; a lock is rare. */
const VERROUILLES: RangPage = { page: 1, parPage: 50 };

/** The locked accesses of a session, whatever the list is asked for. */
export async function lireVerrouilles(
  contexte: ContexteCentre,
  cadre: Cadre,
  sessionId: string | undefined,
): Promise<readonly LigneAcces[]> {
  const filtre = { sessionId, situations: ['verrouille'] as const };
  const { lignes } = await listerPapillons(contexte, filtre, null, VERROUILLES);
  return lignes.map(ligneDe(contexte, cadre));
}

function ligneDe({ maintenant }: ContexteCentre, { centres }: Cadre) {
  const noms = new Map(centres.map(({ id, nom, ville }) => [id, `${nom}, ${ville}`]));
  return (ligne: Parameters<typeof toLigneAcces>[0]) => toLigneAcces(ligne, noms, maintenant);
}
