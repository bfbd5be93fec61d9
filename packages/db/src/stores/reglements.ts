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

/**
 * Versions read before. One never changes under its id, and reading one checks a long document: each process keeps those
 * of the jurys it works for.
 */
const connues = new Map<string, VersionReglement>();

/** Past this many the oldest goes: a national session has some hundreds. */
const CONNUES_MAX = 1000;

/** Versions of règlements as the import stored them, by id: no session is in them. */
export async function selectVersionsReglement(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, VersionReglement>> {
  const voulues = [...new Set(ids)];
  const inconnues = voulues.filter((id) => !connues.has(id));
  const rows =
    inconnues.length === 0
      ? []
      : await tx
          .select({ id: reglement.id, definition: reglement.definition })
          .from(reglement)
          .where(inArray(reglement.id, inconnues));
  const lues = new Map(
    rows.map(({ id, definition }) => [id, lireReglementStocke(lireDefinition(definition))] as const),
  );
  const versions = new Map(
    voulues.flatMap((id): [string, VersionReglement][] => {
      const version = lues.get(id) ?? connues.get(id);
      return version ? [[id, version]] : [];
    }),
  );
  for (const [id, version] of lues) {
    const [ancienne] = connues.keys();
    if (connues.size >= CONNUES_MAX && ancienne !== undefined) connues.delete(ancienne);
    connues.set(id, version);
  }
  return versions;
}
