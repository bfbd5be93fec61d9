import type { Groupe } from '@delib/domain';
import type { Fragment, TransactionSql } from 'postgres';

/** The jurys whose stored PVs of a groupe do not verify: what no statement can see. */
export type Anomalies = Readonly<Record<Groupe, readonly string[]>>;

/**
 * The status of the PV of a groupe of `jury j`, as `statutPv` of the domain computes it, over all its rows of `pv v left join
 * signature s`.
 * @param anomalies what verifying the bytes said
 */
export function statutPvDeRonde(sql: TransactionSql, groupe: Groupe, anomalies: Anomalies): Fragment {
  const ronde = groupe === 1 ? sql`j.ronde_1` : sql`j.ronde_2`;
  const courant = sql`v.groupe = ${groupe} and v.version = ${ronde} and v.abandonne_le is null`;
  return sql`case when j.id = any (${[...anomalies[groupe]]}::uuid[]) then 'anomalie'
    when bool_or(${courant} and s.pv_id is not null) then 'signe'
    when bool_or(v.groupe = ${groupe} and v.version < ${ronde} and s.pv_id is not null) then 'rouvert'
    when bool_or(${courant}) then 'non_signe' else 'sans_pv' end`;
}

/**
 * That of both groupes, jury by jury, for statements that look at some jurys: `p.statut_1` and `p.statut_2`. To be written
 * after `from jury j`.
 */
export function joinStatutsPv(sql: TransactionSql, anomalies: Anomalies): Fragment {
  return sql`cross join lateral (select ${statutPvDeRonde(sql, 1, anomalies)} as statut_1,
      ${statutPvDeRonde(sql, 2, anomalies)} as statut_2
    from pv v left join signature s on s.pv_id = v.id where v.jury_id = j.id) p`;
}
