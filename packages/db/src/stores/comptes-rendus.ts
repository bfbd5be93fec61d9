import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { compteRendu, fichier } from '../schema';

/** `a_confirmer`: what would change is shown, nothing is written until whoever asked says so. */
export type ResultatTraitement =
  | 'en_attente'
  | 'en_cours'
  | 'a_confirmer'
  | 'succes'
  | 'avertissements'
  | 'echec';

/** One line of what happened, in French, as it is shown. */
export interface MessageTraitement {
  readonly niveau: 'information' | 'avertissement' | 'erreur';
  readonly texte: string;
}

export interface NouveauCompteRendu {
  readonly academieId: string;
  readonly centreId: string | null;
  readonly activite: string;
  readonly titre: string;
  readonly parametres: unknown;
  readonly demandePar: string;
  readonly demandeLe: Date;
}

export async function insertCompteRendu(tx: Tx, values: NouveauCompteRendu): Promise<string> {
  const [row] = await tx
    .insert(compteRendu)
    .values({ ...values, resultat: 'en_attente' })
    .returning({ id: compteRendu.id });
  if (!row) throw new Error('insert … returning gave no row');
  return row.id;
}

export async function updateCompteRendu(
  tx: Tx,
  id: string,
  values: {
    readonly resultat?: ResultatTraitement;
    readonly progression?: number;
    readonly debutLe?: Date;
    readonly finLe?: Date | null;
    readonly messages?: readonly MessageTraitement[];
    readonly parametres?: unknown;
  },
): Promise<void> {
  await tx.update(compteRendu).set(values).where(eq(compteRendu.id, id));
}

/**
 * Sends a compte-rendu back to the queue, if it still is at the result the person saw.
 * @returns false when someone was faster
 */
export async function requeueCompteRendu(
  tx: Tx,
  id: string,
  vu: ResultatTraitement,
  parametres: unknown,
): Promise<boolean> {
  const rows = await tx
    .update(compteRendu)
    .set({ resultat: 'en_attente', progression: 0, debutLe: null, finLe: null, messages: [], parametres })
    .where(and(eq(compteRendu.id, id), eq(compteRendu.resultat, vu)))
    .returning({ id: compteRendu.id });
  return rows.length > 0;
}

/** The row alone, held against another worker on the same compte-rendu until the end of the transaction. */
export async function lockCompteRendu(tx: Tx, id: string) {
  const [row] = await tx.select().from(compteRendu).where(eq(compteRendu.id, id)).for('update');
  return row ? { ...row, resultat: row.resultat as ResultatTraitement } : null;
}

/** Takes away what an earlier try made, so that a treatment begun again starts from nothing. */
export async function deleteProduits(tx: Tx, compteRenduId: string): Promise<void> {
  await tx.delete(fichier).where(and(eq(fichier.compteRenduId, compteRenduId), eq(fichier.genre, 'produit')));
}

export async function insertFichier(
  tx: Tx,
  values: Omit<typeof fichier.$inferInsert, 'id'>,
): Promise<string> {
  const [row] = await tx.insert(fichier).values(values).returning({ id: fichier.id });
  if (!row) throw new Error('insert … returning gave no row');
  return row.id;
}

/** A file with its bytes; only those of a kind when said. */
export async function selectFichier(tx: Tx, id: string) {
  const [row] = await tx.select().from(fichier).where(eq(fichier.id, id));
  return row ?? null;
}

export async function selectFichierDepose(tx: Tx, compteRenduId: string) {
  const [row] = await tx
    .select()
    .from(fichier)
    .where(and(eq(fichier.compteRenduId, compteRenduId), eq(fichier.genre, 'depose')));
  return row ?? null;
}

const SANS_OCTETS = {
  id: fichier.id,
  compteRenduId: fichier.compteRenduId,
  nom: fichier.nom,
  type: fichier.type,
  genre: fichier.genre,
  taille: fichier.taille,
  sha256: fichier.sha256,
  creeLe: fichier.creeLe,
};

/** One compte-rendu with its files, without their bytes. */
export async function selectCompteRendu(tx: Tx, id: string) {
  const [row] = await tx.select().from(compteRendu).where(eq(compteRendu.id, id));
  if (!row) return null;
  const fichiers = await tx.select(SANS_OCTETS).from(fichier).where(eq(fichier.compteRenduId, id));
  return {
    ...row,
    messages: row.messages as MessageTraitement[],
    resultat: row.resultat as ResultatTraitement,
    fichiers,
  };
}

/** The latest comptes-rendus the actor sees, newest first. */
export async function selectComptesRendus(tx: Tx, limit: number) {
  const rows = await tx.select().from(compteRendu).orderBy(desc(compteRendu.demandeLe)).limit(limit);
  return rows.map((row) => ({
    ...row,
    messages: row.messages as MessageTraitement[],
    resultat: row.resultat as ResultatTraitement,
  }));
}

/** Those still waiting or running, for the worker that takes up what another left. */
export async function selectInacheves(tx: Tx) {
  return tx
    .select({ id: compteRendu.id, debutLe: compteRendu.debutLe })
    .from(compteRendu)
    .where(and(isNull(compteRendu.finLe), sql`${compteRendu.resultat} in ('en_attente', 'en_cours')`));
}
