import type { Acte, ActeTransition } from '@delib/domain';
import type { Contexte } from '../contexte';
import { calculerPropositions } from './calculer-propositions';
import type { EffetPassage } from './effet-passage';
import { gelerDecisions } from './geler-decisions';

/**
 * What each transition of the domain's `TRANSITIONS` does besides changing the état; `null`: nothing. A réexamen that is
 * cleared composes its PV in the same way.
 */
export const EFFETS: Readonly<Record<ActeTransition, ((contexte: Contexte) => EffetPassage) | null>> = {
  ouvrirModificationNotes: null,
  ouvrirDeliberation: (contexte) => calculerPropositions(contexte, 1),
  cloreDecisions: gelerDecisions,
  reprendreDeliberation: null,
  cloturerDeliberation: null,
  terminerGroupe: null,
  verrouillerGroupe: null,
  ouvrirRecueilSecondGroupe: null,
  ouvrirDeliberationSecondGroupe: (contexte) => calculerPropositions(contexte, 2),
};

/** The effect of one act, `null` for one that only changes the état. */
export function effetDe(contexte: Contexte, acte: Acte): EffetPassage | null {
  return isTransition(acte) ? (EFFETS[acte]?.(contexte) ?? null) : null;
}

function isTransition(acte: Acte): acte is ActeTransition {
  return Object.hasOwn(EFFETS, acte);
}
