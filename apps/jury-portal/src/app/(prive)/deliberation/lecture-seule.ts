import type { Etat } from '@delib/domain';

/** Why nothing can be entered at this état, and what would open it again. */
export function pourquoiLectureSeule(etat: Etat): string {
  switch (etat) {
    case '120':
      return 'Les décisions sont closes : elles se lisent, elles ne se modifient plus. Pour en changer une, utilisez « Reprendre la délibération » sur la page « PV et signature », tant que le PV n’est pas signé.';
    case '130':
    case '140':
      return 'La délibération est clôturée : les décisions se lisent, elles ne se modifient plus.';
    default:
      return 'Le 1er groupe est verrouillé en académie : les décisions se lisent, elles ne se modifient plus.';
  }
}
