import type { Etat, Groupe, Membre, MomentParis, Nomination, Presence, Seance } from '@delib/domain';
import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '../client';
import { centre, jury, periode, reglement, sessionExamen, transition } from '../schema';
import { lireCollege, lirePresence, lireQualiteMembre, lireStatut } from '../valeurs';

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
  /** At most so many, the first by code. */
  readonly limite?: number;
}

/** When a round sat, and whether place and hours are all told. */
export interface TenueDeRonde extends Seance {
  readonly complete: boolean;
}

/** One jury with everything the lists show and the counts its transitions ask for. */
export interface JuryStocke {
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
  readonly membres: readonly Membre[];
  readonly candidats: number;
  readonly resultats: number;
  readonly notesManquantes: number;
  readonly decisionsAValider: number;
  readonly livretsAExaminer: number;
  readonly candidatsSecondGroupe: number;
  readonly choixManquants: number;
  readonly orauxManquants: number;
  readonly tenue: TenueDeRonde | null;
  /** Of a jury in its 2nd groupe: when its sitting of the 1er ended. */
  readonly finPremierGroupe: MomentParis | null;
  readonly presences: Readonly<Record<string, Presence>>;
}

/** The groupe whose deliberation the état belongs to. */
const GROUPE = sql`(case when ${jury.etat} < '200' then 1 else 2 end)`;
const RONDE = sql`(case when ${jury.etat} < '200' then ${jury.ronde1} else ${jury.ronde2} end)`;

/** One query, whatever the number of juries; sorted by code. */
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
      membres: sql`coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'nom', m.nom, 'prenom', m.prenom,
        'qualite', m.qualite, 'college', m.college, 'statut', m.statut) order by m.ordre) from membre m where m.jury_id = ${jury.id} and m.retire_le is null), '[]')`.mapWith(
        lireMembres,
      ),
      candidats: jury.candidats,
      resultats: jury.resultats,
      notesManquantes: jury.notesManquantes,
      decisionsAValider: sql<number>`(case when ${jury.etat} < '200' then ${jury.aValider1} else ${jury.aValider2} end)`,
      livretsAExaminer: sql<number>`(case when ${jury.etat} < '200' then ${jury.livrets1} else ${jury.livrets2} end)`,
      candidatsSecondGroupe: jury.candidatsSecondGroupe,
      choixManquants: jury.choixManquants,
      orauxManquants: jury.orauxManquants,
      tenue: sql<
        JuryStocke['tenue']
      >`(select jsonb_build_object('date', t.date, 'debut', t.debut, 'fin', t.fin, 'complete', t.lieu <> '' and t.debut <> '' and t.fin <> '')
        from tenue t where t.jury_id = ${jury.id} and t.groupe = ${GROUPE} and t.ronde = ${RONDE})`,
      finPremierGroupe: sql<string | null>`(select to_char(t.date, 'YYYY-MM-DD') || 'T' || t.fin from tenue t
        where ${jury.etat} >= '200' and t.jury_id = ${jury.id} and t.groupe = 1 and t.ronde = ${jury.ronde1} and t.fin <> '')`,
      presences: sql`coalesce((select jsonb_object_agg(p.membre_id, p.presence) from presence p
        where p.jury_id = ${jury.id} and p.groupe = ${GROUPE} and p.ronde = ${RONDE}), '{}')`.mapWith(
        lirePresences,
      ),
    })
    .from(jury)
    .innerJoin(centre, eq(centre.id, jury.centreId))
    .innerJoin(sessionExamen, eq(sessionExamen.id, jury.sessionId))
    .innerJoin(periode, eq(periode.id, jury.periodeId))
    .leftJoin(reglement, eq(reglement.id, jury.reglementId))
    .where(
      and(
        filtre.ids ? inArray(jury.id, filtre.ids.length > 0 ? [...filtre.ids] : [NONE]) : undefined,
        parmi(jury.sessionId, filtre.sessionId),
        parmi(jury.periodeId, filtre.periodeId),
        parmi(jury.centreId, filtre.centreId),
        parmi(jury.etat, filtre.etats),
        filtre.code ? sql`position(${filtre.code} in ${jury.code}) > 0` : undefined,
        parmi(reglement.code, filtre.specialite),
      ),
    )
    .orderBy(asc(jury.code))
    .limit(filtre.limite ?? TOUS);
  return rows.map(({ arreteNumero, arreteDate, ...row }) => ({
    ...row,
    nomination: arreteNumero && arreteDate ? { numero: arreteNumero, date: arreteDate } : null,
  }));
}

/** Members as the queries build them: what is of the domain is read, the rest is text. */
function lireMembres(membres: readonly Membre[]): Membre[] {
  return membres.map(({ id, nom, prenom, qualite, college, statut }) => ({
    id,
    nom,
    prenom,
    qualite: lireQualiteMembre(qualite),
    college: lireCollege(college),
    statut: lireStatut(statut),
  }));
}

/** Presences by member, as the queries build them. */
export function lirePresences(presences: Readonly<Record<string, unknown>>): Record<string, Presence> {
  return Object.fromEntries(Object.entries(presences).map(([id, presence]) => [id, lirePresence(presence)]));
}

/** More juries than a country has. */
const TOUS = 1_000_000;

function parmi(colonne: PgColumn, voulu: UnOuPlusieurs | undefined): SQL | undefined {
  const valeurs = typeof voulu === 'string' ? [voulu] : (voulu ?? []);
  return valeurs.length === 0 ? undefined : inArray(colonne, [...valeurs]);
}

const NONE = '00000000-0000-0000-0000-000000000000';

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
  for (let from = 0; from < rows.length; from += 500) {
    await tx.insert(transition).values(rows.slice(from, from + 500));
  }
}

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
