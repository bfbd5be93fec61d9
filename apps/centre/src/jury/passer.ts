import type { Result } from '@delib/domain';
import type { LignePassage, PassageDemande } from '@delib/usecases/jury/passer-jurys';

/** The action `passer` of one activity, as its views call it: each jury answers for itself. */
export type Passer = (demandes: readonly PassageDemande[]) => Promise<Result<readonly LignePassage[]>>;
