import { type Etat, estVerrouille, type Travail } from '@delib/domain';
import { nomGroupe } from '../../../jury/moment';

/** Why nothing can be entered at this état, and what would open it again. */
export function pourquoiLectureSeule(etat: Etat, { groupe, moment }: Travail): string {
  if (moment === 'edition') {
    return 'Les décisions sont closes : elles se lisent, elles ne se modifient plus. Pour en changer une, utilisez « Reprendre la délibération » sur la page « PV et signature », tant que le PV n’est pas signé.';
  }
  return estVerrouille(etat)
    ? `Le ${nomGroupe(groupe)} est verrouillé en académie : les décisions se lisent, elles ne se modifient plus.`
    : `La délibération du ${nomGroupe(groupe)} est clôturée : les décisions se lisent, elles ne se modifient plus.`;
}
