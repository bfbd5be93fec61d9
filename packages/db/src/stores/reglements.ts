import { lireReglementStocke, type Reglement, type VersionReglement } from '@delib/domain';
import { inArray } from 'drizzle-orm';
import type { Tx } from '../client';
import { reglement } from '../schema';
import { lireDefinition } from './definition-reglement';
import type { JuryStocke } from './jurys';

/**
 * A version of a règlement, under the rules of law of a session.
 * @param session its year
 */
export async function selectReglement(tx: Tx, reglementId: string, session: number): Promise<Reglement> {
  const version = (await selectVersionsReglement(tx, [reglementId])).get(reglementId);
  if (!version) throw new Error(`no règlement ${reglementId}`);
  return { ...version, session };
}

/** The règlement of each jury that has one, by id of jury: each version is read once. */
export async function selectReglements(
  tx: Tx,
  jurys: readonly Pick<JuryStocke, 'id' | 'reglementId' | 'annee'>[],
): Promise<ReadonlyMap<string, Reglement>> {
  const versions = await selectVersionsReglement(
    tx,
    jurys.flatMap(({ reglementId }) => reglementId ?? []),
  );
  return new Map(
    jurys.flatMap(({ id, reglementId, annee }): [string, Reglement][] => {
      const version = versions.get(reglementId ?? '');
      return version ? [[id, { ...version, session: annee }]] : [];
    }),
  );
}

/** Versions of règlements as the import stored them, by id: no session is in them. */
export async function selectVersionsReglement(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, VersionReglement>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: reglement.id, definition: reglement.definition })
    .from(reglement)
    .where(inArray(reglement.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, definition }) => [id, lireReglementStocke(lireDefinition(definition))]));
}
