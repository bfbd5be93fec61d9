import type { Groupe, OrigineReexamen } from '@delib/domain';
import type { ReexamenVu } from '@delib/usecases/jury/lire-reexamens';
import { estDuGroupe, type Reexaminable } from './reexaminable';

/** What the form of a new réexamen starts with. */
export interface Depart {
  /** `null`: that of the latest decision of the candidate. */
  readonly groupe: Groupe | null;
  readonly origine: OrigineReexamen;
  readonly reference: string;
  /** ISO date, or empty. */
  readonly dateReference: string;
  readonly candidatIds: readonly string[];
}

/** A candidate that was looked for; `null` when the address names none. */
export function departDuCandidat(candidat: string | readonly string[] | undefined): Depart | null {
  if (typeof candidat !== 'string') return null;
  return {
    groupe: null,
    origine: 'juridiction',
    reference: '',
    dateReference: '',
    candidatIds: [candidat],
  };
}

/** Those whom a réexamen of the 1er groupe admitted to the 2nd: the same decision, asked again to be read again. */
export function departDeSuite(suite: ReexamenVu): Depart {
  const { origine, reference, dateReference, secondGroupe } = suite;
  const suivants = secondGroupe?.suite === 'reexamen' ? secondGroupe.candidats : [];
  const candidatIds = suivants.map(({ id }) => id);
  return { groupe: 2, origine, reference, dateReference, candidatIds };
}

/**
 * A start among the candidates of the jury: who is not of it is not named, and the groupe is one that may be reopened.
 * @returns `null` when nobody is left to name
 */
export function departParmi(
  candidats: readonly Reexaminable[],
  groupes: readonly Groupe[],
  depart: Depart,
): (Depart & { readonly groupe: Groupe }) | null {
  const connus = candidats.filter(({ candidatId }) => depart.candidatIds.includes(candidatId));
  const voulu = depart.groupe ?? (connus.some(({ decisions }) => decisions[2] !== null) ? 2 : 1);
  const groupe = groupes.includes(voulu) ? voulu : 1;
  const nommes = connus.filter((candidat) => estDuGroupe(candidat, groupe));
  if (nommes.length === 0) return null;
  return { ...depart, groupe, candidatIds: nommes.map(({ candidatId }) => candidatId) };
}
