import { type RythmeStocke, selectRythmes, withActor } from '@delib/db';
import {
  ETAPES,
  type FinDuCentre,
  type FinPrevue,
  finDuCentre,
  type Groupe,
  precede,
  prevoirFin,
} from '@delib/domain';
import type { Contexte } from '../contexte';

/** One jury, and when it will have validated its decisions. */
export type JuryPrevu = RythmeStocke & { readonly prevue: FinPrevue };

/** « Quand aurons-nous fini ? », of one centre in one groupe, at a moment. */
export interface FinPrevueLue {
  /** By code. */
  readonly jurys: readonly JuryPrevu[];
  readonly centre: FinDuCentre<JuryPrevu>;
  /** What it was reckoned from. */
  readonly a: Date;
}

/** Reads it: one statement whatever the number of jurys and candidates, and nothing that a save had to keep. */
export function lireFinPrevue(
  contexte: Contexte,
  filtre: Parameters<typeof selectRythmes>[1],
): Promise<FinPrevueLue> {
  const { database, acteur, maintenant } = contexte;
  return withActor(
    database,
    acteur,
    async (tx) => {
      const lus = await selectRythmes(tx, filtre);
      const jurys = lus.map((lu) => ({
        ...lu,
        prevue: prevoirFin({ ...lu, moment: momentDe(lu, filtre.groupe) }, maintenant),
      }));
      return { jurys, centre: finDuCentre(jurys), a: maintenant };
    },
    'lecture',
  );
}

/** Where the jury stands in that groupe, which its état may be before or past. */
function momentDe({ etat }: RythmeStocke, groupe: Groupe): 'avant' | 'deliberation' | 'apres' {
  const { deliberation } = ETAPES[groupe];
  if (precede(etat, deliberation)) return 'avant';
  return etat === deliberation ? 'deliberation' : 'apres';
}
