import type { GenreEcart, Groupe } from '@delib/domain';
import { eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../../client';
import { candidat, candidatIdentite, jury, sessionExamen } from '../../schema';

/** Where a candidate of a lot is: their jury and session. */
export interface CandidatDuLot {
  readonly id: string;
  readonly numeroCandidat: string;
  readonly numeroAnonymat: string;
  readonly juryId: string;
  readonly sessionId: string;
  readonly session: string;
}

/** The candidates with these numbers, of every session of the académie. */
export async function selectCandidatsDuLot(tx: Tx, numeros: readonly string[]): Promise<CandidatDuLot[]> {
  if (numeros.length === 0) return [];
  return tx
    .select({
      id: candidat.id,
      numeroCandidat: candidatIdentite.numeroCandidat,
      numeroAnonymat: candidat.numeroAnonymat,
      juryId: candidat.juryId,
      sessionId: candidatIdentite.sessionId,
      session: sessionExamen.code,
    })
    .from(candidatIdentite)
    .innerJoin(candidat, eq(candidat.id, candidatIdentite.candidatId))
    .innerJoin(sessionExamen, eq(sessionExamen.id, candidatIdentite.sessionId))
    .where(inArray(candidatIdentite.numeroCandidat, [...numeros]));
}

/** One difference between a lot and what is stored. */
export interface EcartDuLot {
  readonly genre: GenreEcart;
  readonly groupe: Groupe | null;
  readonly juryId: string;
  readonly jury: string;
  readonly candidatId: string;
  readonly objet: string;
  readonly avant: string | null;
  readonly apres: string | null;
}

/**
 * Begins the import of a lot: one import of an académie at a time, a second one waits here. The differences go
 * where those of a session go, so that they are counted, shown, digested and journaled alike.
 */
export async function openLot(tx: Tx, academieId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`import:${academieId}`}, 0))`);
  await tx.execute(sql`create temp table ecart (genre text, groupe smallint, jury_id uuid, jury text, candidat_id uuid,
    objet text, avant text, apres text) on commit drop`);
}

/** Writes what a lot changes into the table of differences of the transaction. */
export async function insertEcarts(tx: Tx, ecarts: readonly EcartDuLot[]): Promise<void> {
  await tx.execute(sql`insert into ecart (genre, groupe, jury_id, jury, candidat_id, objet, avant, apres)
    select genre, groupe, "juryId", jury, "candidatId", objet, avant, apres
    from jsonb_to_recordset(${JSON.stringify(ecarts)}::jsonb)
      as e (genre text, groupe smallint, "juryId" uuid, jury text, "candidatId" uuid, objet text, avant text, apres text)`);
}

/** Whoever acts on what they saw of these juries before is told that something changed. */
export async function touchJurys(tx: Tx, juryIds: readonly string[]): Promise<void> {
  if (juryIds.length === 0) return;
  await tx
    .update(jury)
    .set({ version: sql`${jury.version} + 1` })
    .where(inArray(jury.id, [...juryIds]));
}
