import type { Groupe, StatutPv } from '@delib/domain';
import type { Fragment, TransactionSql } from 'postgres';
import type { Tx } from '../client';
import { driverOf } from '../driver';
import { attendDepuis } from './attente';
import {
  type Comptee,
  conditionsJurys,
  type FiltrePages,
  joinJurys,
  lirePage,
  type PageLue,
  type RangPage,
  sens,
  type TriPage,
} from './pages-jurys';
import { type Anomalies, joinStatutsPv } from './pv-de-ronde';

/** What the PV of a groupe may be, the least done first. */
export const STATUTS_PV = [
  'sans_pv',
  'non_signe',
  'signe',
  'rouvert',
  'anomalie',
] as const satisfies readonly StatutPv[];

/** Jurys, by what else they are told apart by: the PVs of both groupes. */
export interface FiltreAvancement extends FiltrePages {
  /** By groupe; no entry: whatever it is. */
  readonly pv?: Readonly<Partial<Record<Groupe, StatutPv>>>;
}

/** What they are sorted by. */
export const TRIS_AVANCEMENT = [
  'code',
  'qualification',
  'centre',
  'etat',
  'attente',
  'pv1',
  'pv2',
  'periode',
] as const;

export type TriAvancement = TriPage<(typeof TRIS_AVANCEMENT)[number]>;

/** Does answering depend on the PVs of all the jurys? As they are shown, they come with the jurys of the page. */
export function demandeLesPvs({ pv = {} }: FiltreAvancement, tri: TriAvancement): boolean {
  return Object.keys(pv).length > 0 || tri?.colonne === 'pv1' || tri?.colonne === 'pv2';
}

/**
 * One page of the jurys of a Vue détaillée, as their ids: one statement, whatever their number.
 * @param anomalies what verifying the bytes of the PVs said, where `demandeLesPvs`
 */
export async function selectPageAvancement(
  tx: Tx,
  filtre: FiltreAvancement,
  tri: TriAvancement,
  rang: RangPage,
  anomalies: Anomalies,
): Promise<PageLue<string>> {
  const sql = driverOf(tx);
  const { pv = {}, ...filtreJurys } = filtre;
  const voulu = (statut: Fragment, valeur: StatutPv | undefined) =>
    valeur === undefined ? sql`` : sql`and ${statut} = ${valeur}`;
  const jurys = sql`${joinJurys(sql)} ${tri?.colonne === 'periode' ? sql`join periode e on e.id = j.periode_id` : sql``}
    ${demandeLesPvs(filtre, tri) ? joinStatutsPv(sql, anomalies) : sql``}
    where ${conditionsJurys(sql, filtreJurys)} ${voulu(sql`p.statut_1`, pv[1])} ${voulu(sql`p.statut_2`, pv[2])}`;
  const { lignes, ...page } = await lirePage(
    rang,
    (limite, decalage) => sql<
      ({ id: string } & Comptee)[]
    >`select j.id, count(*) over ()::int as total ${jurys}
      order by ${ordre(sql, tri)} j.code, j.id limit ${limite} offset ${decalage}`,
  );
  return { ...page, lignes: lignes.map(({ id }) => id) };
}

function ordre(sql: TransactionSql, tri: TriAvancement): Fragment {
  if (tri === null) return sql``;
  const statut = (colonne: Fragment) => sql`array_position(${[...STATUTS_PV]}::text[], ${colonne})`;
  const par = {
    code: sql`j.code`,
    qualification: sql`g.cle`,
    centre: sql`c.code`,
    etat: sql`j.etat`,
    attente: sql.unsafe(attendDepuis('j')),
    pv1: statut(sql`p.statut_1`),
    pv2: statut(sql`p.statut_2`),
    // The weeks of a session, as they come.
    periode: sql`e.debut`,
  }[tri.colonne];
  return sql`${par} ${sens(sql, tri.descendant)},`;
}
