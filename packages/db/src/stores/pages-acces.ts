import type { Fragment, TransactionSql } from 'postgres';
import type { Tx } from '../client';
import { driverOf } from '../driver';
import { unDe } from '../valeurs';
import { contenantMots, dernierePage, type PageLue, type RangPage, sens, type TriPage } from './pages-jurys';

/** Where the access of one person to the jury portal stands, most pressing first. */
export const SITUATIONS_ACCES = ['aucun', 'verrouille', 'expire', 'jamais_utilise', 'teste'] as const;

export type SituationAcces = (typeof SITUATIONS_ACCES)[number];

/** Whose access. Row-level security narrows further; several criteria all hold. */
export interface FiltreAcces {
  readonly sessionId?: string | undefined;
  readonly centreId?: string | undefined;
  readonly qualite?: 'president' | 'vice_president' | undefined;
  readonly situations?: readonly SituationAcces[] | undefined;
  /** Words of the jury's code, the login or the centre. */
  readonly recherche?: string | undefined;
  /** Words of the name. */
  readonly titulaire?: string | undefined;
}

/** What accesses are sorted by. */
export const TRIS_ACCES = [
  'jury',
  'centre',
  'qualite',
  'titulaire',
  'login',
  'situation',
  'emis',
  'teste',
] as const;

/** One page of présidents and vice-présidents, as ids of membres, and how many the filter finds in each situation. */
export interface PageAcces extends PageLue<string> {
  readonly parSituation: Readonly<Partial<Record<SituationAcces, number>>>;
}

/**
 * One page of those who get a papillon of the ordinary portal, by session, jury and quality unless another order is
 * asked for: one statement, whatever their number, which goes through them once.
 * @param maintenant when a papillon is past its time
 */
export async function selectPageAcces(
  tx: Tx,
  filtre: FiltreAcces,
  tri: TriPage<(typeof TRIS_ACCES)[number]>,
  rang: RangPage,
  maintenant: Date,
): Promise<PageAcces> {
  const sql = driverOf(tx);
  const { page, parPage } = rang;
  const [lue] = await sql<{ ids: readonly string[]; comptes: Readonly<Record<string, number>> }[]>`
    with a as materialized (
      select m.id, s.situation, e.code as session, j.code as jury, m.qualite, m.ordre, ${cleDeTri(sql, tri)} as cle
      ${joinAcces(sql, maintenant)} where ${conditions(sql, filtre)}
    ), n as (select situation, count(*)::int as nombre from a group by situation)
    select coalesce((select jsonb_object_agg(situation, nombre) from n), '{}') as comptes,
      array(select id from a order by cle ${sens(sql, tri?.descendant ?? false)}, session desc, jury, qualite, ordre, id
        limit ${parPage} offset least(${page - 1}::bigint,
          greatest((select sum(nombre) - 1 from n), 0)::bigint / ${parPage}::bigint) * ${parPage}::bigint) as ids`;
  const comptes = Object.entries(lue?.comptes ?? {});
  const total = comptes.reduce((somme, [, nombre]) => somme + nombre, 0);
  return {
    lignes: lue?.ids ?? [],
    total,
    page: dernierePage(rang, total),
    parPage,
    parSituation: Object.fromEntries(
      comptes.map(([situation, nombre]) => [lireSituation(situation), nombre]),
    ),
  };
}

const lireSituation = unDe('where an access stands', SITUATIONS_ACCES);

function joinAcces(sql: TransactionSql, maintenant: Date): Fragment {
  return sql`from membre m
    join jury j on j.id = m.jury_id
    join session_examen e on e.id = j.session_id
    join (with lus as materialized (select id, nom, ville, plier(nom || ' ' || ville) as pli from centre)
      select * from lus) c on c.id = j.centre_id
    left join papillon p on p.membre_id = m.id and p.revoque_le is null and p.portail = 'ordinaire'
    cross join lateral (select case
      when p.id is null then 'aucun'
      when exists (select from essai_connexion x where x.login = p.login and x.verrouille) then 'verrouille'
      when p.valable_jusquau <= ${maintenant.toISOString()}::timestamptz then 'expire'
      when p.teste_le is null then 'jamais_utilise' else 'teste' end as situation) s`;
}

function conditions(sql: TransactionSql, filtre: FiltreAcces): Fragment {
  const { sessionId, centreId, qualite, situations, recherche, titulaire } = filtre;
  return sql`m.qualite in ('president', 'vice_president') and m.retire_le is null
    and ${contenantMots(sql, sql`plier(j.code || ' ' || coalesce(p.login, '')) || ' ' || c.pli`, recherche)}
    and ${contenantMots(sql, sql`plier(m.prenom || ' ' || m.nom)`, titulaire)}
    ${sessionId === undefined ? sql`` : sql`and j.session_id = ${sessionId}`}
    ${centreId === undefined ? sql`` : sql`and j.centre_id = ${centreId}`}
    ${qualite === undefined ? sql`` : sql`and m.qualite = ${qualite}`}
    ${situations === undefined ? sql`` : sql`and s.situation = any (${[...situations]})`}
    ${situations?.every((each) => each === 'verrouille') ? deVerrou(sql) : sql``}`;
}

/** Locks are few: who has one is looked for from them, and not among everybody. */
function deVerrou(sql: TransactionSql): Fragment {
  return sql`and p.login = any (array(select x.login from essai_connexion x where x.verrouille))`;
}

function cleDeTri(sql: TransactionSql, tri: TriPage<(typeof TRIS_ACCES)[number]>): Fragment {
  if (tri === null) return sql`null::text`;
  return {
    jury: sql`j.code`,
    centre: sql`c.pli`,
    qualite: sql`m.qualite`,
    titulaire: sql`cle_de_tri(m.prenom || ' ' || m.nom) collate "C"`,
    login: sql`p.login`,
    situation: sql`array_position(${[...SITUATIONS_ACCES]}::text[], s.situation)`,
    emis: sql`p.emis_le`,
    teste: sql`p.teste_le`,
  }[tri.colonne];
}
