import type { Groupe } from '../decision/issue';
import { ETAPES, type Etat, groupeDe, precede } from './etats';
import type { FaitsJury, FaitsReexamen, FaitsRonde } from './faits';

/** Where a jury stands in one round: before its deliberation, in it, at the edition of its PV, after it. */
export type Moment = 'avant' | 'deliberation' | 'edition' | 'apres';

/** The round a jury is working on: that of its état or, while one is under way, a réexamen. */
export interface Travail {
  readonly groupe: Groupe;
  /** The version its PV bears. */
  readonly ronde: number;
  readonly moment: Moment;
  readonly reexamen: FaitsReexamen | null;
}

/** The one answer of pages and use cases to « which round is this jury working on? ». */
export function travailDe(
  { etat, ronde1, ronde2 }: { readonly etat: Etat; readonly ronde1: number; readonly ronde2: number },
  reexamen: FaitsReexamen | null,
): Travail {
  if (reexamen) {
    const moment = reexamen.etat === 'ouvert' ? 'deliberation' : 'edition';
    return { groupe: reexamen.groupe, ronde: reexamen.version, moment, reexamen };
  }
  const groupe = groupeDe(etat);
  return { groupe, ronde: groupe === 1 ? ronde1 : ronde2, moment: momentDe(etat), reexamen };
}

/** The facts of that round: what clears, signs and closes it. */
export function faitsDuTravail(faits: FaitsJury): FaitsRonde {
  return faits.reexamen ?? faits;
}

function momentDe(etat: Etat): Moment {
  const { deliberation, edition } = ETAPES[groupeDe(etat)];
  if (precede(etat, deliberation)) return 'avant';
  if (etat === deliberation) return 'deliberation';
  return etat === edition ? 'edition' : 'apres';
}
