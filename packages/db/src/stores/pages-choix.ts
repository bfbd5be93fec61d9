import { type Etat, motsCherches } from '@delib/domain';
import type { Fragment, TransactionSql } from 'postgres';
import type { Tx } from '../client';
import { driverOf } from '../driver';
import {
  type Comptee,
  contenantMots,
  dernierePage,
  joinJurys,
  lirePage,
  type PageLue,
  parmiIds,
  type RangPage,
  sens,
  type TriPage,
} from './pages-jurys';

/** Where the choice of a candidate stands, what is left to do first. */
export const SITUATIONS_CHOIX = ['a_saisir', 'saisi', 'sans_objet'] as const;

/** `sans_objet`: chose, and is no longer admitted to the 2nd groupe. */
export type SituationChoix = (typeof SITUATIONS_CHOIX)[number];

/** Whose choices a list shows on all its pages. Row-level security narrows further; several criteria all hold. */
export interface FiltreChoix {
  readonly sessionId: string;
  readonly etats: readonly Etat[];
  readonly centreId?: string | undefined;
  /** Whole code of the jury. */
  readonly jury?: string | undefined;
  readonly situation?: SituationChoix | undefined;
  /** Words of the code of the jury, the spécialité, the centre or the codes of the chosen disciplines. */
  readonly recherche?: string | undefined;
  /** Words of the name, or of the number. */
  readonly candidat?: string | undefined;
}

/** What they are sorted by. */
export const TRIS_CHOIX = [
  'candidat',
  'jury',
  'centre',
  'discipline1',
  'moment1',
  'discipline2',
  'moment2',
] as const;

export type TriChoix = TriPage<(typeof TRIS_CHOIX)[number]>;

/** A candidate of the page, by id. */
export interface CandidatDePage {
  readonly candidatId: string;
  readonly juryId: string;
}

/**
 * One page of the candidates who choose for the 2nd groupe, or chose, by jury then by name unless another order is asked
 * for: two statements, whatever their number.
 */
export async function selectPageChoix(
  tx: Tx,
  filtre: FiltreChoix,
  tri: TriChoix,
  rang: RangPage,
): Promise<PageLue<CandidatDePage>> {
  const sql = driverOf(tx);
  const { centreId, jury, situation, recherche, candidat } = filtre;
  const texte = sql`plier(j.code) || ' ' || coalesce(g.pli, '') || ' ' || c.pli
    || ' ' || plier(coalesce(x1.epreuve, '') || ' ' || coalesce(x2.epreuve, ''))`;
  const nomme = sql`plier(i.nom || ' ' || i.prenoms || ' ' || i.numero_candidat)`;
  const candidats = sql`${joinJurys(sql)} join (${desDeux(sql)}) k on k.jury_id = j.id
    join candidat_identite i on i.candidat_id = k.candidat_id
    left join choix x1 on x1.candidat_id = k.candidat_id and x1.rang = 1
    left join choix x2 on x2.candidat_id = k.candidat_id and x2.rang = 2
    where j.session_id = ${filtre.sessionId} and j.etat = any (${[...filtre.etats]}) and j.reglement_id is not null
      ${parmiIds(sql, sql`j.centre_id`, centreId)} ${jury === undefined ? sql`` : sql`and j.code = ${jury}`}
      ${situation === undefined ? sql`` : sql`and ${situationChoix(sql)} = ${situation}`}
      ${motsCherches(recherche ?? '').length === 0 ? sql`` : sql`and ${contenantMots(sql, texte, recherche)}`}
      ${motsCherches(candidat ?? '').length === 0 ? sql`` : sql`and ${contenantMots(sql, nomme, candidat)}`}`;
  const lire = (limite: number, decalage: number, parmi: Fragment) =>
    sql<(CandidatDePage & Comptee)[]>`select k.candidat_id as "candidatId", k.jury_id as "juryId",
        count(*) over ()::int as total ${candidats} ${parmi}
      order by ${ordre(sql, tri)} j.code, j.id, ${parNom(sql)}, k.candidat_id limit ${limite} offset ${decalage}`;
  if (tri !== null)
    return sansCompte(await lirePage(rang, (limite, decalage) => lire(limite, decalage, sql``)));
  // A name is folded to be sorted by: in the order of the jurys, those of the jurys of the page alone.
  const jurys = await sql<
    JuryCompte[]
  >`select j.id, count(*)::int as nombre ${candidats} group by j.id order by j.code, j.id`;
  const { ids, avant, ...page } = jurysDeLaPage(jurys, rang);
  const lignes = ids.length === 0 ? [] : await lire(rang.parPage, avant, parmiIds(sql, sql`j.id`, ids));
  return sansCompte({ ...page, lignes });
}

interface JuryCompte {
  readonly id: string;
  readonly nombre: number;
}

/** The jurys that a page is of, in their order, and how many rows of the first are on the pages before. */
function jurysDeLaPage(jurys: readonly JuryCompte[], rang: RangPage) {
  const { parPage } = rang;
  const total = jurys.reduce((somme, { nombre }) => somme + nombre, 0);
  const page = dernierePage(rang, total);
  const debut = (page - 1) * parPage;
  const ids: string[] = [];
  let [vus, avant] = [0, 0];
  for (const { id, nombre } of jurys) {
    if (vus + nombre > debut && vus < debut + parPage) {
      if (ids.length === 0) avant = debut - vus;
      ids.push(id);
    }
    vus += nombre;
  }
  return { ids, avant, total, page, parPage };
}

function sansCompte({ lignes, ...page }: PageLue<CandidatDePage & Comptee>): PageLue<CandidatDePage> {
  return { ...page, lignes: lignes.map(({ candidatId, juryId }) => ({ candidatId, juryId })) };
}

/** The codes of the jurys that have such candidates, in order: no more than `limite`. */
export async function selectJurysDesChoix(
  tx: Tx,
  { sessionId, etats }: Pick<FiltreChoix, 'sessionId' | 'etats'>,
  limite: number,
): Promise<readonly string[]> {
  const sql = driverOf(tx);
  const rows = await sql<{ code: string }[]>`select j.code from jury j
    where j.session_id = ${sessionId} and j.etat = any (${[...etats]}) and j.reglement_id is not null
      and (j.candidats_second_groupe > 0 or exists (select from choix x where x.jury_id = j.id))
    order by j.code limit ${limite}`;
  return rows.map(({ code }) => code);
}

/** Those who are admitted to the 2nd groupe, and those who chose and no longer are. */
function desDeux(sql: TransactionSql): Fragment {
  return sql`select candidat_id, jury_id, true as admissible from deliberation
      where groupe = 1 and issue_validee = 'second_groupe'
    union all
    select x.candidat_id, x.jury_id, false from choix x where x.rang = 1 and not exists (
      select from deliberation d where d.candidat_id = x.candidat_id and d.groupe = 1 and d.issue_validee = 'second_groupe')`;
}

function situationChoix(sql: TransactionSql): Fragment {
  return sql`case when not k.admissible then 'sans_objet' when x2.candidat_id is null then 'a_saisir' else 'saisi' end`;
}

/** As every list of candidates. */
function parNom(sql: TransactionSql): Fragment {
  return sql`cle_de_tri(i.nom) collate "C", cle_de_tri(i.prenoms) collate "C", i.date_naissance, i.numero_candidat`;
}

function ordre(sql: TransactionSql, tri: TriChoix): Fragment {
  if (tri === null) return sql``;
  const par = {
    candidat: sql`cle_de_tri(i.nom || ' ' || i.prenoms) collate "C"`,
    jury: sql`j.code`,
    centre: sql`c.pli`,
    discipline1: sql`x1.epreuve`,
    moment1: sql`x1.passe_le`,
    discipline2: sql`x2.epreuve`,
    moment2: sql`x2.passe_le`,
  }[tri.colonne];
  return sql`${par} ${sens(sql, tri.descendant)},`;
}
