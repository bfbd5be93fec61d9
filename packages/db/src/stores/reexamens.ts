import {
  centiemesToDecimal,
  type EtatReexamen,
  type Groupe,
  type Issue,
  type OrigineReexamen,
  type Presence,
  type QualiteExamen,
  type Reglage,
} from '@delib/domain';
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { deliberation, deliberationReexamen, reexamen, relevementReexamen } from '../schema';
import { COMPTES_REEXAMEN } from './comptes-reexamen';
import type { Arretee } from './deliberations';
import { lirePresences, type TenueDeRonde } from './seances';

/** One réexamen of a jury, with the counts its acts ask for. */
export interface ReexamenStocke {
  readonly id: string;
  readonly juryId: string;
  readonly groupe: Groupe;
  /** The version its PV bears. */
  readonly version: number;
  /** The version it was opened with. */
  readonly premiereVersion: number;
  readonly etat: EtatReexamen;
  readonly origine: OrigineReexamen;
  readonly reference: string;
  /** ISO date. */
  readonly dateReference: string;
  readonly ouvertPar: string;
  readonly ouvertLe: Date;
  readonly motifAbandon: string | null;
  readonly modifiePar: string;
  readonly modifieLe: Date;
  /** By numéro d'anonymat. */
  readonly candidats: readonly {
    readonly id: string;
    readonly numeroAnonymat: string;
    /** A decision of that groupe is in force for them. */
    readonly decide: boolean;
    /** The decision in force admits them to the 2nd groupe, and none is in force there. */
    readonly attendSecondGroupe: boolean;
  }[];
  readonly decisionsAValider: number;
  readonly livretsAExaminer: number;
  /** 2nd groupe: its candidates without their two disciplines. */
  readonly choixManquants: number;
  /** 2nd groupe: disciplines chosen without a mark or a code, received or entered for it. */
  readonly orauxManquants: number;
  readonly tenue: TenueDeRonde | null;
  readonly presences: Readonly<Record<string, Presence>>;
}

/** The row of the outer query, by its table's name: a column alone is written without it, and would be the inner one. */
const ICI = sql.identifier('reexamen');
const count = (query: SQL) => sql<number>`coalesce((${query}), 0)::int`;

/** Every réexamen of some juries, oldest first. One query whatever their number. */
export async function selectReexamens(tx: Tx, juryIds: readonly string[]): Promise<ReexamenStocke[]> {
  if (juryIds.length === 0) return [];
  const rows = await tx
    .select({
      id: reexamen.id,
      juryId: reexamen.juryId,
      groupe: reexamen.groupe,
      version: reexamen.version,
      premiereVersion: reexamen.premiereVersion,
      etat: reexamen.etat,
      origine: reexamen.origine,
      reference: reexamen.reference,
      dateReference: reexamen.dateReference,
      ouvertPar: reexamen.ouvertPar,
      ouvertLe: reexamen.ouvertLe,
      motifAbandon: reexamen.motifAbandon,
      modifiePar: reexamen.modifiePar,
      modifieLe: reexamen.modifieLe,
      candidats: sql<
        ReexamenStocke['candidats']
      >`coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'numeroAnonymat', c.numero_anonymat,
        'decide', exists (select 1 from deliberation e where e.candidat_id = c.id and e.groupe = d.groupe and e.issue_validee is not null),
        'attendSecondGroupe', exists (select 1 from deliberation e where e.candidat_id = c.id and e.groupe = 1 and e.issue_validee = 'second_groupe')
          and not exists (select 1 from deliberation e where e.candidat_id = c.id and e.groupe = 2 and e.issue_validee is not null))
        order by c.numero_anonymat) from deliberation_reexamen d join candidat c on c.id = d.candidat_id
        where d.reexamen_id = ${ICI}.id), '[]')`,
      decisionsAValider: count(sql`select count(*) from deliberation_reexamen d
        where d.reexamen_id = ${ICI}.id and d.empreinte_validee is distinct from d.empreinte_arretee`),
      livretsAExaminer: count(sql`select count(*) from deliberation_reexamen d
        join candidat c on c.id = d.candidat_id where d.reexamen_id = ${ICI}.id
        and d.issue_arretee = 'non_admis' and c.livret and d.livret_examine_le is null
        and not exists (select 1 from deliberation e where e.candidat_id = d.candidat_id
          and e.groupe <> d.groupe and e.livret_examine_le is not null)`),
      choixManquants: count(sql.raw(COMPTES_REEXAMEN.choix)),
      orauxManquants: count(sql.raw(COMPTES_REEXAMEN.oraux)),
      tenue: sql<
        ReexamenStocke['tenue']
      >`(select jsonb_build_object('date', t.date, 'debut', t.debut, 'fin', t.fin, 'complete', t.lieu <> '' and t.debut <> '' and t.fin <> '')
        from tenue t where t.jury_id = ${ICI}.jury_id and t.groupe = ${ICI}.groupe and t.ronde = ${ICI}.version)`,
      presences: sql`coalesce((select jsonb_object_agg(p.membre_id, p.presence) from presence p
        where p.jury_id = ${ICI}.jury_id and p.groupe = ${ICI}.groupe and p.ronde = ${ICI}.version), '{}')`.mapWith(
        lirePresences,
      ),
    })
    .from(reexamen)
    .where(inArray(reexamen.juryId, [...juryIds]))
    .orderBy(asc(reexamen.juryId), asc(reexamen.ouvertLe), asc(reexamen.premiereVersion));
  return rows;
}

/** A réexamen to open. */
export interface NouveauReexamen {
  readonly academieId: string;
  readonly centreId: string;
  readonly juryId: string;
  readonly groupe: Groupe;
  readonly origine: OrigineReexamen;
  readonly reference: string;
  readonly dateReference: string;
  readonly par: string;
  readonly le: Date;
}

/**
 * Opens a réexamen with the version after every round and réexamen of that groupe. Throws on a unique constraint (see
 * `isDoublon`) when one is under way already.
 */
export async function insertReexamen(
  tx: Tx,
  values: NouveauReexamen,
): Promise<{ id: string; version: number }> {
  const { par, le, ...repris } = values;
  const version = versionSuivante(sql`${values.juryId}::uuid`, sql`${values.groupe}::smallint`);
  const [row] = await tx
    .insert(reexamen)
    .values({
      ...repris,
      version,
      premiereVersion: version,
      ouvertPar: par,
      ouvertLe: le,
      modifiePar: par,
      modifieLe: le,
    })
    .returning({ id: reexamen.id, version: reexamen.version });
  if (!row) throw new Error('insert … returning gave no row');
  return row;
}

/** A candidate as a réexamen begins: what was in force, not validated. */
export interface CandidatReexamine extends Arretee {
  readonly candidatId: string;
  readonly proposition: Issue;
  readonly reglage: Reglage;
  readonly livretExaminePar: string | null;
  readonly livretExamineQualite: QualiteExamen | null;
  readonly livretExamineLe: Date | null;
}

/** Names the candidates of a réexamen just opened. */
export async function insertCandidatsReexamines(
  tx: Tx,
  cible: Omit<NouveauReexamen, 'origine' | 'reference' | 'dateReference'> & { readonly reexamenId: string },
  candidats: readonly CandidatReexamine[],
): Promise<void> {
  const { par, le, ...cle } = cible;
  await tx.insert(deliberationReexamen).values(
    candidats.map(({ reglage, ...row }) => ({
      ...cle,
      ...row,
      pointsJury: centiemesToDecimal(reglage.pointsJury),
      motifPoints: reglage.motifPoints,
      modifiePar: par,
      modifieLe: le,
    })),
  );
  const relevements = candidats.flatMap(({ candidatId, reglage }) =>
    reglage.relevements.map(({ epreuve, avant, apres, motif }) => ({
      ...cle,
      candidatId,
      epreuve,
      avant: centiemesToDecimal(avant),
      apres: centiemesToDecimal(apres),
      motif,
      par,
      le,
    })),
  );
  if (relevements.length > 0) await tx.insert(relevementReexamen).values(relevements);
}

/**
 * Moves a réexamen from one état to another, if it is still there. Closing puts what the jury settled in force
 * (drizzle/0010). Taken up again, it gets the next version: the draft keeps its own.
 * @returns false when someone was faster
 */
export async function updateEtatReexamen(
  tx: Tx,
  cible: { readonly id: string; readonly juryId: string; readonly groupe: Groupe },
  de: EtatReexamen,
  vers: EtatReexamen,
  auteur: { readonly par: string; readonly le: Date; readonly motifAbandon?: string },
): Promise<boolean> {
  const rows = await tx
    .update(reexamen)
    .set({
      etat: vers,
      ...(vers === 'ouvert' && {
        version: versionSuivante(sql`${cible.juryId}::uuid`, sql`${cible.groupe}::smallint`),
      }),
      ...(auteur.motifAbandon !== undefined && { motifAbandon: auteur.motifAbandon }),
      modifiePar: auteur.par,
      modifieLe: auteur.le,
    })
    .where(and(eq(reexamen.id, cible.id), eq(reexamen.etat, de)))
    .returning({ id: reexamen.id });
  return rows.length > 0;
}

/** The réexamen of that groupe that its jury is deliberating: its candidates' marks may be corrected. */
export async function selectReexamenDelibere(
  tx: Tx,
  juryId: string,
  groupe: Groupe,
): Promise<ReexamenStocke | null> {
  const reexamens = await selectReexamens(tx, [juryId]);
  return reexamens.find((each) => each.etat === 'ouvert' && each.groupe === groupe) ?? null;
}

/** In which groupes a decision of each of these candidates is in force, by candidate. */
export async function selectDecisions(
  tx: Tx,
  candidatIds: readonly string[],
): Promise<(candidatId: string) => Readonly<Record<Groupe, boolean>>> {
  if (candidatIds.length === 0) return () => ({ 1: false, 2: false });
  const rows = await tx
    .select({
      candidatId: deliberation.candidatId,
      groupe: deliberation.groupe,
      issue: deliberation.issueValidee,
    })
    .from(deliberation)
    .where(inArray(deliberation.candidatId, [...candidatIds]));
  return (candidatId) => {
    const issue = (groupe: Groupe) =>
      rows.find((row) => row.candidatId === candidatId && row.groupe === groupe)?.issue ?? null;
    return { 1: issue(1) !== null, 2: issue(1) === 'second_groupe' && issue(2) !== null };
  };
}

/** After the round the jury is at and every réexamen of that groupe. */
function versionSuivante(juryId: SQL, groupe: SQL): SQL<number> {
  return sql<number>`(select ronde_suivante(j.id, ${groupe}, case when ${groupe} = 1 then j.ronde_1 else j.ronde_2 end)
    from jury j where j.id = ${juryId})`;
}
