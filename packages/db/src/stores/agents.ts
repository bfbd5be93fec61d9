import { asc, eq } from 'drizzle-orm';
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
