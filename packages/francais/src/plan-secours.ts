import { formatEtat, type RefusPlan } from '@delib/domain';

/** Why a jury is left out of a plan de secours, as the end of a line: « aucune note reçue ». */
export function direExclusion(refus: RefusPlan): string {
  switch (refus.code) {
    case 'etat_inadapte':
      return `état ${formatEtat(refus.etat)}`;
    case 'reglement_absent':
      return 'aucun règlement d’examen';
    case 'aucun_candidat':
      return 'aucun candidat';
    case 'aucune_note':
      return 'aucune note reçue';
    case 'aucun_candidat_second_groupe':
      return 'aucun candidat admis au 2nd groupe';
  }
}
