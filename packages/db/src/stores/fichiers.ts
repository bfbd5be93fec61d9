import { and, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import type { NomStockage } from '../fichiers/stockage';
import { fichier } from '../schema';

/** A file about to be written: its bytes come next, its size and digest last. */
export interface NouveauFichier {
  readonly academieId: string;
  readonly centreId: string | null;
  readonly compteRenduId: string;
  readonly nom: string;
  readonly type: string;
  readonly genre: 'depose' | 'produit';
  readonly stockage: NomStockage;
  readonly creeLe: Date;
}

/** Announces a file; nobody is offered it before `rendreDisponibles`. */
export async function insertFichier(tx: Tx, values: NouveauFichier): Promise<string> {
  const [row] = await tx
    .insert(fichier)
    .values({ ...values, taille: 0, sha256: '' })
    .returning({ id: fichier.id });
  if (!row) throw new Error('insert … returning gave no row');
  return row.id;
}

/** Size and digest, once every byte is stored. */
export async function completerFichier(
  tx: Tx,
  id: string,
  values: { readonly taille: number; readonly sha256: string },
): Promise<void> {
  const rows = await tx.update(fichier).set(values).where(eq(fichier.id, id)).returning({ id: fichier.id });
  if (rows.length === 0) throw new Error(`the file ${id} was taken away while it was written`);
}

/**
 * Offers the files of a compte-rendu, all whole, in the transaction that writes its end, and says when they expire.
 * One whose digest is not known yet is not whole: it is never offered.
 */
export async function rendreDisponibles(
  tx: Tx,
  compteRenduId: string,
  { le, expireLe }: { readonly le: Date; readonly expireLe: Date },
): Promise<void> {
  await tx
    .update(fichier)
    .set({ disponibleLe: sql`coalesce(${fichier.disponibleLe}, ${le.toISOString()}::timestamptz)`, expireLe })
    .where(and(eq(fichier.compteRenduId, compteRenduId), ne(fichier.sha256, ''), isNull(fichier.effaceLe)));
}

/** The file deposited is needed again: it does not expire while its compte-rendu waits or runs. */
export async function retenirFichiers(tx: Tx, compteRenduId: string): Promise<void> {
  await tx.update(fichier).set({ expireLe: null }).where(eq(fichier.compteRenduId, compteRenduId));
}

/** Takes files away that nobody was offered, or that a new try replaces. Their bytes are erased before. */
export async function deleteFichier(tx: Tx, id: string): Promise<void> {
  await tx.delete(fichier).where(eq(fichier.id, id));
}

/** One file, without its bytes. */
export async function selectFichier(tx: Tx, id: string) {
  const [row] = await tx.select().from(fichier).where(eq(fichier.id, id));
  return row ?? null;
}

/** The files of a compte-rendu, without their bytes, half-written ones included. */
export async function selectFichiers(tx: Tx, compteRenduId: string, genre?: 'depose' | 'produit') {
  return tx
    .select()
    .from(fichier)
    .where(
      and(
        eq(fichier.compteRenduId, compteRenduId),
        genre === undefined ? undefined : eq(fichier.genre, genre),
      ),
    )
    .orderBy(fichier.creeLe, fichier.nom);
}

/** The files offered by each of these comptes-rendus, in numbers; one without any is not in the answer. */
export async function selectResumesFichiers(tx: Tx, compteRenduIds: readonly string[]) {
  return tx
    .select({
      compteRenduId: fichier.compteRenduId,
      nombre: sql<number>`count(*)::int`,
      /** When the first of them goes, or went. */
      expireLe: sql<Date | null>`min(${fichier.expireLe})`.mapWith(fichier.expireLe),
    })
    .from(fichier)
    .where(
      and(
        inArray(fichier.compteRenduId, [...compteRenduIds]),
        eq(fichier.genre, 'produit'),
        isNotNull(fichier.disponibleLe),
      ),
    )
    .groupBy(fichier.compteRenduId);
}

/**
 * One file whose time is over, or that a killed worker left half written a day ago, held until the end of the
 * transaction; another worker passes over it. As « entretien » only.
 */
export async function selectFichierPerime(tx: Tx) {
  const [row] = await tx
    .select()
    .from(fichier)
    .where(
      and(
        isNull(fichier.effaceLe),
        sql`(${fichier.expireLe} <= now() or (${fichier.disponibleLe} is null and ${fichier.creeLe} <= now() - interval '1 day'))`,
      ),
    )
    .limit(1)
    .for('update', { skipLocked: true });
  return row ?? null;
}

/** Its bytes are gone; name, size and digest stay for the compte-rendu to tell. */
export async function marquerEfface(tx: Tx, id: string, le: Date): Promise<void> {
  await tx.update(fichier).set({ effaceLe: le }).where(eq(fichier.id, id));
}
