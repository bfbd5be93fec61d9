import { withActor } from '@delib/db';
import { ETAPES, type Etat, type Groupe } from '@delib/domain';
import type { Contexte } from '../contexte';
import { loadJurys } from './faits';
import { type LignePassage, passerJurys } from './passer-jurys';

/**
 * Activities 7 and 15, Vue synthétique: every jury of the période at « Editions après la délibération » goes to
 * « terminé en centre » (130 → 140, 212 → 214).
 * @param periodeId `null` for every période
 * @returns one line per jury that was at that état: done, or not done and why
 */
export async function terminerGroupe(
  contexte: Contexte,
  groupe: Groupe,
  periodeId: string | null,
): Promise<readonly LignePassage[]> {
  const etat: Etat = ETAPES[groupe].editionsApres;
  const lus = await withActor(
    contexte.database,
    contexte.acteur,
    (tx) => loadJurys(tx, contexte, { etats: [etat], periodeId: periodeId ?? undefined }),
    'lecture',
  );
  return passerJurys(
    contexte,
    lus.map(({ jury }) => ({ juryId: jury.id, jury: jury.code, etatVu: etat })),
    'terminerGroupe',
  );
}

/** Vue détaillée: the juries picked one by one. */
export function terminerJurys(
  contexte: Contexte,
  jurys: readonly { readonly juryId: string; readonly jury: string; readonly etatVu: Etat }[],
): Promise<readonly LignePassage[]> {
  return passerJurys(contexte, jurys, 'terminerGroupe');
}
