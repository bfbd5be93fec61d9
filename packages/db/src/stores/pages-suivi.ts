import type { Groupe, StatutPv } from '@delib/domain';
import type { Fragment, TransactionSql } from 'postgres';
import type { Tx } from '../client';
import { driverOf } from '../driver';
import { attendDepuis } from './attente';
import {
  type Comptee,
  conditionsJurys,
  contenantMots,
  type FiltrePages,
  joinJurys,
  lirePage,
  type PageLue,
  parmiIds,
  type RangPage,
  sens,
  type TriPage,
} from './pages-jurys';
import { type Anomalies, joinStatutsPv, statutPvDeRonde } from './pv-de-ronde';

/** A PV that is not composed yet is, for who follows it, one that is not signed. */
export const STATUTS_SUIVIS = [
  'non_signe',
  'signe',
  'rouvert',
  'anomalie',
] as const satisfies readonly StatutPv[];

export type StatutSuivi = (typeof STATUTS_SUIVIS)[number];

/** The PVs of one groupe, of the jurys that have it to be followed. */
export interface FiltreSuivi extends FiltrePages {
  readonly groupe: Groupe;
  readonly statut?: StatutSuivi | undefined;
  readonly anomalies: Anomalies;
}

/** What they are sorted by. */
export const TRIS_SUIVI = ['code', 'qualification', 'centre', 'pv', 'par', 'le', 'etat', 'attente'] as const;

/** One page of the jurys whose PV is followed, as their ids: one statement, whatever their number. */
export async function selectPageSuivi(
  tx: Tx,
  filtre: FiltreSuivi,
  tri: TriPage<(typeof TRIS_SUIVI)[number]>,
  rang: RangPage,
): Promise<PageLue<string>> {
  const sql = driverOf(tx);
  const { groupe, statut, anomalies, recherche, ...filtreJurys } = filtre;
  // Whoever signed is read for all the jurys only when they are searched or sorted by it.
  const signataire =
    recherche || tri?.colonne === 'par' || tri?.colonne === 'le'
      ? joinSignataire(sql, groupe)
      : sql`cross join (select null as par, null as pli, null as le) d`;
  // So is the status: as it is shown, it comes with the jurys of the page.
  const statuts =
    statut !== undefined || tri?.colonne === 'pv'
      ? sql`${joinStatutsPv(sql, anomalies)} ${joinStatut(sql, groupe)}`
      : sql``;
  const texte = sql`plier(j.code) || ' ' || coalesce(g.pli, '') || ' ' || c.pli || ' ' || coalesce(d.pli, '')`;
  const suivis = sql`${joinJurys(sql)} ${statuts} ${signataire}
    where ${conditionsJurys(sql, filtreJurys)} and ${aCeGroupe(sql, groupe)}
      and ${contenantMots(sql, texte, recherche)} ${statut === undefined ? sql`` : sql`and u.statut = ${statut}`}`;
  const { lignes, ...page } = await lirePage(
    rang,
    (limite, decalage) => sql<
      ({ id: string } & Comptee)[]
    >`select j.id, count(*) over ()::int as total ${suivis}
      order by ${ordre(sql, tri)} j.code, j.id limit ${limite} offset ${decalage}`,
  );
  return { ...page, lignes: lignes.map(({ id }) => id) };
}

/** How the PVs of one centre stand. */
export interface SuiviDuCentre {
  readonly code: string;
  readonly nom: string;
  readonly ville: string;
  readonly jurys: number;
  readonly signes: number;
  readonly rouverts: number;
  /** Codes of the jurys whose stored PV does not verify, in order. */
  readonly anomalies: readonly string[];
}

/** The same PVs counted, by centre: one statement, whatever the number of jurys, which goes through each table once. */
export async function countSuivi(
  tx: Tx,
  filtre: Pick<FiltreSuivi, 'groupe' | 'anomalies' | 'sessionId' | 'periodeId'>,
): Promise<SuiviDuCentre[]> {
  const sql = driverOf(tx);
  const { groupe, anomalies, sessionId, periodeId } = filtre;
  const rows = await sql<SuiviDuCentre[]>`
    select c.code, c.nom, c.ville, f.jurys, f.signes, f.rouverts, f.anomalies
    from (
      select u.centre_id, count(*)::int as jurys, (count(*) filter (where u.statut = 'signe'))::int as signes,
        (count(*) filter (where u.statut = 'rouvert'))::int as rouverts,
        coalesce(array_agg(u.code order by u.code) filter (where u.statut = 'anomalie'), '{}') as anomalies
      from (
        select j.centre_id, j.code, ${statutPvDeRonde(sql, groupe, anomalies)} as statut
        from jury j left join pv v on v.jury_id = j.id left join signature s on s.pv_id = v.id
        where ${aCeGroupe(sql, groupe)}
          ${parmiIds(sql, sql`j.session_id`, sessionId)} ${parmiIds(sql, sql`j.periode_id`, periodeId)}
        group by j.id
      ) u group by u.centre_id
    ) f join centre c on c.id = f.centre_id order by c.code`;
  return [...rows];
}

function joinStatut(sql: TransactionSql, groupe: Groupe): Fragment {
  const statut = groupe === 1 ? sql`p.statut_1` : sql`p.statut_2`;
  return sql`cross join lateral (select case ${statut} when 'sans_pv' then 'non_signe' else ${statut} end as statut) u`;
}

/** Of the last PV of a round; that of a réexamen is a document beside. */
function joinSignataire(sql: TransactionSql, groupe: Groupe): Fragment {
  return sql`left join lateral (
    select s.prenom || ' ' || s.nom as par, plier(s.prenom || ' ' || s.nom) as pli, s.signe_le as le
    from pv v join signature s on s.pv_id = v.id
    where v.jury_id = j.id and v.groupe = ${groupe} and v.reexamen_id is null order by v.version desc limit 1) d on true`;
}

/**
 * Does this jury have that groupe to be followed? The 1er, always; the 2nd, once it has begun, or when the 1er is ended
 * and some candidate is to go there: the others would stay « non signé » for ever.
 */
function aCeGroupe(sql: TransactionSql, groupe: Groupe): Fragment {
  return groupe === 1
    ? sql`true`
    : sql`(j.etat >= '200' or (j.candidats_second_groupe > 0 and j.etat >= '140')
        or exists (select from pv w where w.jury_id = j.id and w.groupe = 2))`;
}

function ordre(sql: TransactionSql, tri: TriPage<(typeof TRIS_SUIVI)[number]>): Fragment {
  if (tri === null) return sql``;
  const par = {
    code: sql`j.code`,
    qualification: sql`g.cle`,
    centre: sql`c.code`,
    pv: sql`array_position(${[...STATUTS_SUIVIS]}::text[], u.statut)`,
    par: sql`d.pli`,
    le: sql`d.le`,
    etat: sql`j.etat`,
    attente: sql.unsafe(attendDepuis('j')),
  }[tri.colonne];
  return sql`${par} ${sens(sql, tri.descendant)},`;
}
