import type { ReferenceId, Vigueur } from '../../references';
import type { Seuils } from '../../reglement/reglement';
import type { Calcul } from '../calcul';
import type { Issue } from '../issue';

/** One rule of the decision: a named function with the article it comes from and the sessions it governs. */
export interface Regle<Id extends string = string> extends Vigueur {
  readonly id: Id;
  readonly reference: ReferenceId;
  /** The outcome the rule gives, or `null` when it does not speak of this case. */
  readonly issue: (calcul: Calcul, seuils: Seuils) => Issue | null;
}
