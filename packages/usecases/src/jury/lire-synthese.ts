import { countByEtat, type FiltreJurys, type JuryStocke, withActor } from '@delib/db';
import { type Acte, type Etat, etatsDeDepart, planifierTransition, type Refus } from '@delib/domain';
import type { Contexte } from '../contexte';
import { loadJurys } from './faits';

/** What a Vue synthétique shows: how many jurys per état, and what its one act would do now. */
export interface Synthese {
  readonly comptes: readonly { readonly etat: Etat; readonly nombre: number }[];
  readonly possibles: readonly JuryStocke[];
  /** At the état the act starts from, and not possible: every reason. */
  readonly refuses: readonly { readonly jury: JuryStocke; readonly refus: readonly Refus[] }[];
}

/**
 * Counts of jurys per état, and the jurys that an act could be done on now, one by one. Only those at the act's état
 * are read: the others are in the counts.
 * @param vers where the act starts from several états (both groupes): the état it leads to
 */
export function lireSynthese(
  contexte: Contexte,
  demande: {
    readonly acte: Acte;
    readonly vers: Etat;
    readonly filtre: Pick<FiltreJurys, 'periodeId' | 'sessionId' | 'centreId'>;
  },
): Promise<Synthese> {
  const { acte, vers, filtre } = demande;
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const etats = etatsDeDepart(acte, vers);
      const lus = await loadJurys(tx, contexte, { ...filtre, etats });
      const parId = new Map(lus.map(({ jury }) => [jury.id, jury]));
      const stocke = (id: string): JuryStocke => {
        const jury = parId.get(id);
        if (!jury) throw new Error('the plan names a jury that was not read');
        return jury;
      };
      const faits = lus.map((lu) => lu.faits);
      const plan = planifierTransition(contexte.acteur, faits, acte, vers);
      return {
        comptes: await countByEtat(tx, filtre),
        possibles: plan.possibles.map(({ id }) => stocke(id)),
        refuses: plan.refuses.map(({ jury, refus }) => ({ jury: stocke(jury.id), refus })),
      };
    },
    'lecture',
  );
}
