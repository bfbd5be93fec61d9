import { type EtatReexamen, type Groupe, nomme, reexamensDepuis } from '@delib/domain';
import { formatJour } from './dates';
import { compter } from './nombres';

/** What is known of a réexamen where its PV, or the one it completes, is shown. */
export interface ReexamenAffiche {
  readonly id: string;
  readonly groupe: Groupe;
  readonly version: number;
  readonly etat: EtatReexamen;
  readonly reference: string;
  /** ISO date. */
  readonly dateReference: string;
  readonly candidats: readonly { readonly id: string }[];
}

/**
 * What réexamens mean for one signed PV: of a réexamen, whose decision it follows and whether it is in force; of an
 * ordinary round, which PVs complete it and for how many candidates. Nothing for a PV that none concerns.
 * @param ronde the present round of that groupe
 */
export function phrasesReexamen(
  pv: { readonly groupe: Groupe; readonly version: number; readonly reexamenId: string | null },
  ronde: number,
  reexamens: readonly ReexamenAffiche[],
): readonly string[] {
  const propre = reexamens.find(({ id }) => id === pv.reexamenId);
  const phrases: string[] = [];
  if (propre) {
    const pour = compter(propre.candidats.length, 'candidat', 'candidats');
    phrases.push(
      `Réexamen de ${pour} : ${propre.reference}, ${formatJour(propre.dateReference)}.${propre.etat === 'clos' ? '' : ' Il entre en vigueur à sa clôture.'}`,
    );
  }
  for (const suivant of reexamensDepuis(pv, ronde, reexamens)) {
    const concernes = propre
      ? suivant.candidats.filter(({ id }) => nomme(propre, id)).length
      : suivant.candidats.length;
    if (concernes === 0) continue;
    phrases.push(
      `Complété par le PV version ${suivant.version} (réexamen) pour ${compter(concernes, 'candidat', 'candidats')}.`,
    );
  }
  return phrases;
}
