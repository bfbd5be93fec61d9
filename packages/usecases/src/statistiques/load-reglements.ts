import { type JuryStocke, selectReglementDefinition, type Tx } from '@delib/db';
import type { Reglement } from '@delib/domain';

/** The règlement of each jury that has one, by id of règlement: each is read once. */
export async function loadReglements(
  tx: Tx,
  jurys: readonly Pick<JuryStocke, 'reglementId'>[],
): Promise<ReadonlyMap<string, Reglement>> {
  const reglements = new Map<string, Reglement>();
  for (const { reglementId } of jurys) {
    if (reglementId === null || reglements.has(reglementId)) continue;
    reglements.set(reglementId, await selectReglementDefinition(tx, reglementId));
  }
  return reglements;
}
