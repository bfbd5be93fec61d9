import type { ReferenceId } from '../../references';
import type { Seuils } from '../../reglement/reglement';
import type { Calcul } from '../calcul';
import type { Issue } from '../issue';

/** One rule of the decision: a named function with the article it comes from and its first session. */
export interface Regle<Id extends string = string> {
  readonly id: Id;
  readonly reference: ReferenceId;
  /** First session (year) the rule is in force for. */
  readonly depuis: number;
  /** Last session, when the text has an end. */
  readonly jusqua?: number;
  /** The outcome the rule gives, or `null` when it does not speak of this case. */
  readonly issue: (calcul: Calcul, seuils: Seuils) => Issue | null;
}
