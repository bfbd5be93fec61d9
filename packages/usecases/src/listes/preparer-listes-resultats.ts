import { countAffichage, type FiltreJurys, type JuryStocke, withActor } from '@delib/db';
import type { Groupe, RefusActe } from '@delib/domain';
import type { TypeListe } from '@delib/francais';
import type { Contexte } from '../contexte';
import { loadJurys } from '../jury/faits';
import { refusAffichage } from './editer-listes-resultats';

/** How many candidates one list of one jury names, and how many have that decision and are on no posted list. */
export interface CompteListe {
  readonly affiches: number;
  readonly hors: number;
}

/** One jury as the picker of the result lists shows it. */
export interface JuryAffichable {
  readonly jury: JuryStocke;
  /** Why it is on no result list yet; `null` when it can be. */
  readonly refus: RefusActe | null;
  /** Zeros for a jury that cannot be edited yet: its decisions are not to be told. */
  readonly comptes: Readonly<Record<TypeListe, CompteListe>>;
}

/** What activity 6 (or 14) offers before anything is edited: the jurys, why not, and what each list would hold. */
export function preparerListesResultats(
  contexte: Contexte,
  groupe: Groupe,
  filtre: FiltreJurys = {},
): Promise<readonly JuryAffichable[]> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const lus = (await loadJurys(tx, contexte, filtre)).map((lu) => ({
        jury: lu.jury,
        refus: refusAffichage(lu, groupe),
      }));
      const comptes = await countAffichage(tx, {
        juryIds: lus.filter(({ refus }) => refus === null).map(({ jury }) => jury.id),
        groupe,
      });
      const parListe = new Map(
        comptes.map(({ juryId, issue, affiches, hors }) => [`${juryId} ${issue}`, { affiches, hors }]),
      );
      const compte = (juryId: string, liste: TypeListe): CompteListe =>
        parListe.get(`${juryId} ${liste}`) ?? { affiches: 0, hors: 0 };
      return lus.map(({ jury, refus }) => ({
        jury,
        refus,
        comptes: {
          admis: compte(jury.id, 'admis'),
          second_groupe: compte(jury.id, 'second_groupe'),
          non_admis: compte(jury.id, 'non_admis'),
        },
      }));
    },
    'lecture',
  );
}
