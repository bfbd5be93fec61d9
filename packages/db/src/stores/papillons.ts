import type { Portail } from '@delib/domain';
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { jury, membre, papillon, sessionExamen } from '../schema';
import { lireQualite } from '../valeurs';
import { parTexte } from './ordre-nom';
import { parmi } from './parmi';

/** One président or vice-président and the papillon in force, if any. */
export interface DestinatairePapillon {
  readonly membreId: string;
  readonly academieId: string;
  readonly centreId: string;
  readonly juryId: string;
  readonly jury: string;
  /** Code of the session of the exam: two sessions may number their jurys alike. */
  readonly session: string;
  readonly prenom: string;
  readonly nom: string;
  readonly qualite: 'president' | 'vice_president';
  readonly papillonId: string | null;
  readonly login: string | null;
  readonly emisLe: Date | null;
  readonly valableJusquau: Date | null;
  /** « testé le »: first successful connection; `null` never used. */
  readonly testeLe: Date | null;
}

/**
 * Who gets a papillon: the latest session first, by jury, then président first.
 * @param portail of the papillon in force that comes with each; the other portal's is not told
 */
export async function selectDestinataires(
  tx: Tx,
  filtre: { readonly juryIds?: readonly string[]; readonly membreIds?: readonly string[] },
  portail: Portail = 'ordinaire',
): Promise<DestinatairePapillon[]> {
  return tx
    .select({
      membreId: membre.id,
      academieId: membre.academieId,
      centreId: membre.centreId,
      juryId: membre.juryId,
      jury: jury.code,
      session: sessionExamen.code,
      prenom: membre.prenom,
      nom: membre.nom,
      qualite: sql`${membre.qualite}`.mapWith(lireQualite),
      papillonId: papillon.id,
      login: papillon.login,
      emisLe: papillon.emisLe,
      valableJusquau: papillon.valableJusquau,
      testeLe: papillon.testeLe,
    })
    .from(membre)
    .innerJoin(jury, eq(jury.id, membre.juryId))
    .innerJoin(sessionExamen, eq(sessionExamen.id, jury.sessionId))
    .leftJoin(
      papillon,
      and(eq(papillon.membreId, membre.id), isNull(papillon.revoqueLe), eq(papillon.portail, portail)),
    )
    .where(
      and(
        inArray(membre.qualite, ['president', 'vice_president']),
        isNull(membre.retireLe),
        filtre.juryIds ? parmi(membre.juryId, filtre.juryIds) : undefined,
        filtre.membreIds ? parmi(membre.id, filtre.membreIds) : undefined,
      ),
    )
    .orderBy(
      desc(sessionExamen.code),
      asc(jury.code),
      asc(membre.qualite),
      parTexte(membre.nom),
      parTexte(membre.prenom),
      asc(membre.id),
    );
}

/**
 * Revokes the papillons in force of some persons at one portal, whose identifiants are locked (`lockIdentifiants`).
 * @returns their ids, to close their sessions
 */
export async function revokePapillons(
  tx: Tx,
  membreIds: readonly string[],
  le: Date,
  portail: Portail,
): Promise<readonly string[]> {
  const rows = await tx
    .update(papillon)
    .set({ revoqueLe: le })
    .where(
      and(parmi(papillon.membreId, membreIds), isNull(papillon.revoqueLe), eq(papillon.portail, portail)),
    )
    .returning({ id: papillon.id });
  return rows.map(({ id }) => id);
}

/** A papillon to store, with the digest of its password. */
export interface NouveauPapillon {
  readonly membreId: string;
  readonly academieId: string;
  readonly centreId: string;
  readonly juryId: string;
  readonly login: string;
  readonly empreinteMotDePasse: string;
}

/** Stores papillons, any number of them in one statement. */
export async function insertPapillons(
  tx: Tx,
  papillons: readonly NouveauPapillon[],
  emission: {
    readonly portail: Portail;
    readonly emisLe: Date;
    readonly emisPar: string;
    readonly valableJusquau: Date;
  },
): Promise<void> {
  const { portail, emisLe, emisPar, valableJusquau } = emission;
  await tx.execute(sql`
    insert into papillon (academie_id, centre_id, jury_id, membre_id, login, empreinte_mot_de_passe, portail, emis_le,
      emis_par, valable_jusquau)
    select n."academieId", n."centreId", n."juryId", n."membreId", n.login, n."empreinteMotDePasse", ${portail},
      ${emisLe.toISOString()}::timestamptz, ${emisPar}, ${valableJusquau.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(papillons)}::text::jsonb) as n ("academieId" text, "centreId" uuid,
      "juryId" uuid, "membreId" uuid, login text, "empreinteMotDePasse" text)`);
}

/** First successful use: « testé le ». Later ones change nothing. */
export async function noterTeste(tx: Tx, papillonId: string, le: Date): Promise<void> {
  await tx
    .update(papillon)
    .set({ testeLe: le })
    .where(and(eq(papillon.id, papillonId), isNull(papillon.testeLe)));
}
