import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { compte } from '../schema';

/** Creates a local account. Throws a unique violation (see `isDoublon`) when the identifiant is taken. */
export async function insertCompte(tx: Tx, values: Omit<typeof compte.$inferInsert, 'id'>): Promise<string> {
  const [row] = await tx.insert(compte).values(values).returning({ id: compte.id });
  if (!row) throw new Error('insert … returning gave no row');
  return row.id;
}

/** The accounts of the académie, without their digests. */
export async function selectComptes(tx: Tx) {
  return tx
    .select({
      id: compte.id,
      identifiant: compte.identifiant,
      role: compte.role,
      centreId: compte.centreId,
      prenom: compte.prenom,
      nom: compte.nom,
      desactiveLe: compte.desactiveLe,
    })
    .from(compte)
    .orderBy(asc(compte.identifiant));
}

/** Gives an account another password. @returns false when there is no such account */
export async function updateMotDePasse(
  tx: Tx,
  identifiant: string,
  empreinteMotDePasse: string,
): Promise<boolean> {
  const rows = await tx
    .update(compte)
    .set({ empreinteMotDePasse })
    .where(eq(compte.identifiant, identifiant))
    .returning({ id: compte.id });
  return rows.length > 0;
}

/** What a gestionnaire may change of an account; its identifiant and its role never do. */
export type ChangementDuCompte = Partial<
  Pick<typeof compte.$inferInsert, 'prenom' | 'nom' | 'centreId' | 'desactiveLe' | 'empreinteMotDePasse'>
>;

/** Changes an account. */
export async function updateCompte(tx: Tx, id: string, valeurs: ChangementDuCompte): Promise<void> {
  await tx.update(compte).set(valeurs).where(eq(compte.id, id));
}

/** Active gestionnaires of the académie. */
export async function countGestionnaires(tx: Tx): Promise<number> {
  const [row] = await tx
    .select({ nombre: count() })
    .from(compte)
    .where(and(eq(compte.role, 'gestionnaire'), isNull(compte.desactiveLe)));
  return row?.nombre ?? 0;
}

/**
 * Orders the changes of accounts of one académie until the end of the transaction: two gestionnaires who deactivate
 * each other at once are counted one after the other.
 */
export async function lockComptes(tx: Tx, academieId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`comptes:${academieId}`}, 0))`);
}
