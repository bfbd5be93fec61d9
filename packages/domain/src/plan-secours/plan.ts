import type { Groupe } from '../decision/issue';
import type { Etat } from '../jury/etats';
import type { FaitsJury } from '../jury/faits';
import type { RefusActe } from '../jury/refus-acte';

/** The états in which a plan de secours serves: before and during the deliberation of its groupe. */
const ETATS_DU_PLAN: Readonly<Record<Groupe, readonly Etat[]>> = {
  1: ['000', '105', '110'],
  2: ['198', '200', '210'],
};

/** Why a jury is left out of a plan de secours. */
export type RefusPlan = Extract<
  RefusActe,
  {
    code:
      | 'etat_inadapte'
      | 'reglement_absent'
      | 'aucun_candidat'
      | 'aucune_note'
      | 'aucun_candidat_second_groupe';
  }
>;

/**
 * Why a jury is not in the plan de secours of a groupe; `null` when it is. Marks that are missing do not keep it out:
 * a plan with holes is better than none on the day.
 */
export function refusPlan(faits: FaitsJury, groupe: Groupe): RefusPlan | null {
  const attendus = ETATS_DU_PLAN[groupe];
  if (!attendus.includes(faits.etat)) return { code: 'etat_inadapte', etat: faits.etat, attendus };
  if (!faits.reglementPresent) return { code: 'reglement_absent' };
  if (faits.candidats === 0) return { code: 'aucun_candidat' };
  if (groupe === 1 && faits.resultats === 0) return { code: 'aucune_note' };
  if (groupe === 2 && faits.candidatsSecondGroupe === 0) return { code: 'aucun_candidat_second_groupe' };
  return null;
}
