import type { Etat, Groupe, Nomination } from '@delib/domain';
import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '../client';
import { driverOf } from '../driver';
import { centre, jury, periode, reglement, sessionExamen, transition } from '../schema';
import { attendDepuis } from './attente';
import { type SeanceStockee, selectSeances } from './seances';

/** One value, or any of several; none at all, or an empty list: whatever it is. */
type UnOuPlusieurs = string | readonly string[];

/** Which juries. Row-level security narrows further; several criteria all hold. */
export interface FiltreJurys {
  readonly ids?: readonly string[];
  readonly sessionId?: UnOuPlusieurs;
  readonly periodeId?: UnOuPlusieurs;
  readonly centreId?: UnOuPlusieurs;
  readonly etats?: readonly Etat[];
  /** Part of the code. */
  readonly code?: string;
  /** Code of the règlement. */
  readonly specialite?: UnOuPlusieurs;
}

/** One jury with everything the lists show and the counts its transitions ask for. */
export interface JuryStocke extends SeanceStockee {
  readonly id: string;
  readonly code: string;
  readonly academieId: string;
  readonly centreId: string;
  readonly centreCode: string;
  readonly centreNom: string;
  readonly centreVille: string;
  readonly sessionId: string;
  readonly session: string;
  /** Year of the session. */
  readonly annee: number;
  readonly essai: boolean;
  readonly periodeId: string;
  readonly periode: string;
  readonly etat: Etat;
  readonly ronde1: number;
  readonly ronde2: number;
  readonly version: number;
  readonly nomination: Nomination | null;
  readonly reglementId: string | null;
  readonly reglementCode: string | null;
  readonly reglementVersion: string | null;
  readonly specialite: string | null;
  readonly casEnEchec: number;
  readonly candidats: number;
  readonly resultats: number;
  readonly notesManquantes: number;
  readonly decisionsAValider: number;
  readonly livretsAExaminer: number;
  readonly candidatsSecondGroupe: number;
  readonly choixManquants: number;
  readonly orauxManquants: number;
  /** `null` before its first change of état. */
  readonly attendDepuis: Date | null;
}

/** Four statements, whatever the number of juries; sorted by code. */
export async function selectJurys(tx: Tx, filtre: FiltreJurys = {}): Promise<JuryStocke[]> {
  const rows = await tx
    .select({
      id: jury.id,
      code: jury.code,
      academieId: jury.academieId,
      centreId: jury.centreId,
      centreCode: centre.code,
      centreNom: centre.nom,
      centreVille: centre.ville,
      sessionId: jury.sessionId,
      session: sessionExamen.code,
      annee: sessionExamen.annee,
      essai: sessionExamen.essai,
      periodeId: jury.periodeId,
      periode: periode.libelle,
      etat: jury.etat,
      ronde1: jury.ronde1,
      ronde2: jury.ronde2,
      version: jury.version,
      arreteNumero: jury.arreteNumero,
      arreteDate: jury.arreteDate,
      reglementId: jury.reglementId,
      reglementCode: reglement.code,
      reglementVersion: reglement.version,
      specialite: reglement.intitule,
      casEnEchec: sql<number>`coalesce(${reglement.casEnEchec}, 0)`,
      candidats: jury.candidats,
      resultats: jury.resultats,
      notesManquantes: jury.notesManquantes,
      decisionsAValider: sql<number>`(case when ${jury.etat} < '200' then ${jury.aValider1} else ${jury.aValider2} end)`,
      livretsAExaminer: sql<number>`(case when ${jury.etat} < '200' then ${jury.livrets1} else ${jury.livrets2} end)`,
      candidatsSecondGroupe: jury.candidatsSecondGroupe,
      choixManquants: jury.choixManquants,
      orauxManquants: jury.orauxManquants,
      attendDepuis: sql<Date | null>`(${sql.raw(attendDepuis('jury'))})`.mapWith(transition.quand),
    })
    .from(jury)
    .innerJoin(centre, eq(centre.id, jury.centreId))
    .innerJoin(sessionExamen, eq(sessionExamen.id, jury.sessionId))
    .innerJoin(periode, eq(periode.id, jury.periodeId))
    .leftJoin(reglement, eq(reglement.id, jury.reglementId))
    .where(
      and(
        // One parameter whatever the number of ids: one text, prepared once.
        filtre.ids ? sql`${jury.id} = any (${sql.param([...filtre.ids])}::uuid[])` : undefined,
        parmi(jury.sessionId, filtre.sessionId),
        parmi(jury.periodeId, filtre.periodeId),
        parmi(jury.centreId, filtre.centreId),
        parmi(jury.etat, filtre.etats),
        filtre.code ? sql`position(${filtre.code} in ${jury.code}) > 0` : undefined,
        parmi(reglement.code, filtre.specialite),
      ),
    )
    .orderBy(asc(jury.code));
  const seances = await selectSeances(tx, rows);
  return rows.map(({ arreteNumero, arreteDate, ...row }) => ({
    ...row,
    ...seances(row),
    nomination: arreteNumero && arreteDate ? { numero: arreteNumero, date: arreteDate } : null,
  }));
}

function parmi(colonne: PgColumn, voulu: UnOuPlusieurs | undefined): SQL | undefined {
  const valeurs = typeof voulu === 'string' ? [voulu] : (voulu ?? []);
  return valeurs.length === 0 ? undefined : inArray(colonne, [...valeurs]);
}

export interface NouvelleTransition {
  readonly academieId: string;
  readonly centreId: string;
  readonly juryId: string;
  readonly de: Etat;
  readonly vers: Etat;
  readonly exceptionnelle: boolean;
  readonly motif: string | null;
  readonly par: string;
  readonly qualite: string;
  readonly quand: Date;
  readonly versionVue: number;
  readonly nouvelleRonde: boolean;
}

/**
 * Changes the état of juries: each row is the fact, the trigger changes the jury with it. Throws a
 * serialization failure (see `isPerduParConcurrence`) when one changed since it was read.
 */
export async function insertTransitions(tx: Tx, rows: readonly NouvelleTransition[]): Promise<void> {
  if (rows.length === 0) return;
  await driverOf(tx).unsafe(PASSAGES, [JSON.stringify(rows)]);
}

/** One text whatever the number of rows. */
const PASSAGES = `insert into transition (academie_id, centre_id, jury_id, de, vers, exceptionnelle, motif, par, qualite,
    quand, version_vue, nouvelle_ronde)
  select "academieId", "centreId", "juryId", de, vers, exceptionnelle, motif, par, qualite, quand, "versionVue",
    "nouvelleRonde"
  from jsonb_to_recordset($1::text::jsonb) as n ("academieId" text, "centreId" uuid, "juryId" uuid, de text, vers text,
    exceptionnelle boolean, motif text, par text, qualite text, quand timestamptz, "versionVue" integer,
    "nouvelleRonde" boolean)`;

/** The history of some juries, newest first. */
export async function selectHistorique(tx: Tx, juryIds: readonly string[]) {
  if (juryIds.length === 0) return [];
  return tx
    .select({
      id: transition.id,
      juryId: transition.juryId,
      de: transition.de,
      vers: transition.vers,
      exceptionnelle: transition.exceptionnelle,
      motif: transition.motif,
      par: transition.par,
      qualite: transition.qualite,
      quand: transition.quand,
    })
    .from(transition)
    .where(inArray(transition.juryId, [...juryIds]))
    .orderBy(desc(transition.id));
}

/** When the jury last entered its deliberation of that groupe, for « changé depuis l'ouverture ». */
export async function selectOuverture(tx: Tx, juryId: string, groupe: Groupe): Promise<Date | null> {
  const vers = groupe === 1 ? '110' : '210';
  const [row] = await tx
    .select({ quand: transition.quand })
    .from(transition)
    .where(and(eq(transition.juryId, juryId), eq(transition.vers, vers)))
    .orderBy(asc(transition.id))
    .limit(1);
  return row?.quand ?? null;
}

/** Counts of juries per état over a filter, for the Vue synthétique. */
export async function countByEtat(tx: Tx, filtre: Pick<FiltreJurys, 'periodeId' | 'sessionId' | 'centreId'>) {
  const rows = await tx
    .select({ etat: jury.etat, nombre: sql<number>`count(*)::int` })
    .from(jury)
    .where(
      and(
        parmi(jury.periodeId, filtre.periodeId),
        parmi(jury.sessionId, filtre.sessionId),
        parmi(jury.centreId, filtre.centreId),
      ),
    )
    .groupBy(jury.etat)
    .orderBy(asc(jury.etat));
  return rows;
}
