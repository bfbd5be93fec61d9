import {
  countAdmissibles,
  type FiltreJurys,
  type JuryStocke,
  selectCriteresAdmissibles,
  selectPublication,
  withActor,
} from '@delib/db';
import type { RefusActe } from '@delib/domain';
import type { Contexte } from '../contexte';
import { loadJurys } from '../jury/faits';
import { refusAffichage } from '../listes/editer-listes-resultats';

/** One jury as activity 8 shows it. */
export interface JuryARln {
  readonly jury: JuryStocke;
  /** Why it has no relevé yet: its deliberation is not closed, or its PV not signed. */
  readonly refus: RefusActe | null;
  /** Zeros for a jury that cannot be edited yet: its decisions are not to be told. */
  readonly rln: number;
  /** Présumés fraudeurs among those admitted: they have none. */
  readonly retenus: number;
}

/** What activity 8 offers: jurys, why not, how many relevés, and what its criteria may choose from. */
export interface RlnPossibles {
  /** « Le service de publication » of the 1er groupe. */
  readonly publicationOuverte: boolean;
  readonly jurys: readonly JuryARln[];
  readonly etablissements: readonly { readonly code: string; readonly nom: string }[];
  readonly categories: readonly string[];
}

/** Reads what activity 8 shows before anything is asked, for one session and one centre. */
export function preparerRln(
  contexte: Contexte,
  filtre: FiltreJurys & { readonly sessionId: string },
): Promise<RlnPossibles> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const publication = await selectPublication(tx, filtre.sessionId);
      const lus = await loadJurys(tx, contexte, filtre);
      const jurys = lus.map((lu) => ({ jury: lu.jury, refus: refusAffichage(lu, 1) }));
      const prets = jurys.filter(({ refus }) => refus === null).map(({ jury }) => jury.id);
      const comptes = await countAdmissibles(tx, prets);
      return {
        publicationOuverte: publication.some(({ groupe, ouvert }) => groupe === 1 && ouvert),
        jurys: jurys.map(({ jury, refus }) => ({
          jury,
          refus,
          rln: comptes.get(jury.id)?.rln ?? 0,
          retenus: comptes.get(jury.id)?.retenus ?? 0,
        })),
        ...(await selectCriteresAdmissibles(tx, prets)),
      };
    },
    'lecture',
  );
}
