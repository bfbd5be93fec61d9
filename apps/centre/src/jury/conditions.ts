import type { CodeRefusActe } from '@delib/domain';
import { libelleCondition } from '@delib/francais';
import type { Raison } from './raison';
import type { JuryVise } from './remedes';

/** One that the act cannot be done on, with the reasons in words. */
export type JuryRefuse = JuryVise & { readonly raisons: readonly Raison[] };

/** One condition, and the jurys that it stands against. */
export interface ConditionNonRemplie {
  readonly code: CodeRefusActe;
  /** « PV non signé » */
  readonly libelle: string;
  readonly jurys: readonly (JuryVise & { readonly raison: Raison })[];
}

/**
 * The same by condition, that of most jurys first: sixty lines are read as three. A jury that lacks two things is under both.
 */
export function parCondition(refuses: readonly JuryRefuse[]): readonly ConditionNonRemplie[] {
  const toutes = refuses.flatMap(({ raisons, ...vise }) => raisons.map((raison) => ({ ...vise, raison })));
  return [...Map.groupBy(toutes, ({ raison }) => raison.code)]
    .map(([code, jurys]) => ({ code, libelle: libelleCondition(code), jurys }))
    .toSorted((a, b) => b.jurys.length - a.jurys.length);
}
