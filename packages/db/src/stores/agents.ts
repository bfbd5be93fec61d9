import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { agent } from '../schema';

/** Creates a local account. Throws a unique violation (see `isDoublon`) when the identifiant is taken. */
export async function insertAgent(tx: Tx, values: Omit<typeof agent.$inferInsert, 'id'>): Promise<string> {
  const [row] = await tx.insert(agent).values(values).returning({ id: agent.id });
  if (!row) throw new Error('insert … returning gave no row');
  return row.id;
}

/** The accounts of the académie, without their digests. */
export async function selectAgents(tx: Tx) {
  return tx
    .select({
      id: agent.id,
      identifiant: agent.identifiant,
      role: agent.role,
      centreId: agent.centreId,
      prenom: agent.prenom,
      nom: agent.nom,
      desactiveLe: agent.desactiveLe,
    })
    .from(agent)
    .orderBy(asc(agent.identifiant));
}

/** Gives an account another password. @returns false when there is no such account */
export async function updateMotDePasseAgent(
  tx: Tx,
  identifiant: string,
  empreinteMotDePasse: string,
): Promise<boolean> {
  const rows = await tx
    .update(agent)
    .set({ empreinteMotDePasse })
    .where(eq(agent.identifiant, identifiant))
    .returning({ id: agent.id });
  return rows.length > 0;
}

/** What a gestionnaire may change of an account; its identifiant and its role never do. */
export type ChangementAgent = Partial<
  Pick<typeof agent.$inferInsert, 'prenom' | 'nom' | 'centreId' | 'desactiveLe' | 'empreinteMotDePasse'>
>;

/** Changes an account. */
export async function updateAgent(tx: Tx, id: string, valeurs: ChangementAgent): Promise<void> {
  await tx.update(agent).set(valeurs).where(eq(agent.id, id));
}

/** Active gestionnaires of the académie. */
export async function countGestionnaires(tx: Tx): Promise<number> {
  const [row] = await tx
    .select({ nombre: count() })
    .from(agent)
    .where(and(eq(agent.role, 'gestionnaire'), isNull(agent.desactiveLe)));
  return row?.nombre ?? 0;
}

/**
 * Orders the changes of accounts of one académie until the end of the transaction: two gestionnaires who deactivate
 * each other at once are counted one after the other.
 */
export async function lockAgents(tx: Tx, academieId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`agents:${academieId}`}, 0))`);
}
