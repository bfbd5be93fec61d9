import { type Etat, type Groupe, motsCherches } from '@delib/domain';
import type { Fragment, TransactionSql } from 'postgres';
import type { Tx } from '../client';
import { driverOf } from '../driver';
import { lireEtat, lireGroupe, ouRien } from '../valeurs';

/** Where the composition of a jury stands, most pressing first. */
export type SituationComposition = 'a_completer' | 'avec_reserve' | 'complete';

/** One value, or any of several; none at all, or an empty list: whatever it is. */
type UnOuPlusieurs<V extends string = string> = V | readonly V[] | undefined;

/** Which jurys a list shows on all its pages. Row-level security narrows further; several criteria all hold. */
export interface FiltrePages {
  readonly sessionId?: UnOuPlusieurs;
  readonly periodeId?: UnOuPlusieurs;
  readonly centreId?: UnOuPlusieurs;
  /** Code of the règlement. */
  readonly specialite?: UnOuPlusieurs;
  readonly etat?: UnOuPlusieurs<Etat>;
  /** Whole code. */
  readonly code?: string | undefined;
  /** Part of the code. */
  readonly partDuCode?: string | undefined;
  /** Words of the code, the spécialité or the centre. */
  readonly recherche?: string | undefined;
  /** At one of these états, or deliberating a réexamen. */
  readonly saisie?: readonly Etat[] | undefined;
  readonly composition?: SituationComposition | undefined;
  /** Words of the name of its président or of a vice-président. */
  readonly president?: string | undefined;
}

/** What jurys are sorted by. */
export const TRIS_JURYS = ['code', 'qualification', 'centre', 'etat'] as const;

/** The order of a list; `null`: its own. */
export type TriPage<C extends string> = { readonly colonne: C; readonly descendant: boolean } | null;

/** Which page, from 1, and how many rows it has. */
export interface RangPage {
  readonly page: number;
  readonly parPage: number;
}

/** More rows than any list has: a page of all of them, for an export. */
export const TOUTES: RangPage = { page: 1, parPage: 1_000_000 };

/** The page that was read: the last one, when the one asked for is past it. */
export interface PageLue<L> extends RangPage {
  readonly lignes: readonly L[];
  /** On all pages. */
  readonly total: number;
}

/** One jury as a list names it. */
export interface JuryDePage {
  readonly id: string;
  readonly code: string;
  readonly etat: Etat;
  readonly specialite: string | null;
  readonly centreCode: string;
  readonly centreNom: string;
  readonly centreVille: string;
  /** The groupe of the réexamen that it deliberates, or `null`. */
  readonly reexamen: Groupe | null;
}

/** One page of jurys, by code unless another order is asked for: one statement, whatever their number. */
export async function selectPageJurys(
  tx: Tx,
  filtre: FiltrePages,
  tri: TriPage<(typeof TRIS_JURYS)[number]>,
  rang: RangPage,
): Promise<PageLue<JuryDePage>> {
  const sql = driverOf(tx);
  const jurys = sql`${joinJurys(sql)} where ${conditionsJurys(sql, filtre)}`;
  const { lignes, ...page } = await lirePage(
    rang,
    (limite, decalage) => sql<(LigneLue & Comptee)[]>`
      select j.id, j.code, j.etat, g.intitule as specialite, c.code as "centreCode", c.nom as "centreNom",
        c.ville as "centreVille", count(*) over ()::int as total,
        (select r.groupe from reexamen r where r.jury_id = j.id and r.etat = 'ouvert' order by r.version limit 1) as reexamen
      ${jurys} order by ${ordre(sql, tri)} j.code, j.id limit ${limite} offset ${decalage}`,
  );
  return {
    ...page,
    lignes: lignes.map(({ total: _total, ...row }) => ({
      ...row,
      etat: lireEtat(row.etat),
      reexamen: ouRien(lireGroupe)(row.reexamen),
    })),
  };
}

interface LigneLue extends Omit<JuryDePage, 'etat' | 'reexamen'> {
  readonly etat: unknown;
  readonly reexamen: unknown;
}

/** A row that says with it how many there are on all pages. */
export interface Comptee {
  readonly total: number;
}

/**
 * Reads a page and counts all of them in one pass; past the last page, finds how many there are and reads that one.
 * @param lire the rows from one on, each with the count of all
 */
export async function lirePage<L extends Comptee>(
  { page, parPage }: RangPage,
  lire: (limite: number, decalage: number) => Promise<readonly L[]>,
): Promise<PageLue<L>> {
  const lignes = await lire(parPage, (page - 1) * parPage);
  const [premiere] = lignes.length > 0 || page === 1 ? lignes : await lire(1, 0);
  const total = premiere?.total ?? 0;
  const derniere = dernierePage({ page, parPage }, total);
  if (derniere === page) return { lignes, total, page, parPage };
  return {
    lignes: total === 0 ? [] : await lire(parPage, (derniere - 1) * parPage),
    total,
    page: derniere,
    parPage,
  };
}

/** The page asked for among so many rows; past the last one, the last one. */
export function dernierePage({ page, parPage }: RangPage, total: number): number {
  return Math.min(page, Math.max(1, Math.ceil(total / parPage)));
}

/** `asc` or `desc`; what has no value comes last in both. */
export function sens(sql: TransactionSql, descendant: boolean): Fragment {
  return descendant ? sql`desc nulls last` : sql`asc nulls last`;
}

/** A text, already folded, holds every word of a search: as `contenant`, where the driver itself is asked. */
export function contenantMots(sql: TransactionSql, texte: Fragment, recherche: string | undefined): Fragment {
  const mots = motsCherches(recherche ?? '');
  return mots.length === 0
    ? sql`true`
    : sql`not exists (select from unnest(${[...mots]}::text[]) mot where position(mot in ${texte}) = 0)`;
}

/**
 * Centres and règlements are few: what is searched in them and sorted by is folded once for each, and kept. A subquery alone
 * may be read again, and folded again, for each jury.
 */
export function joinJurys(sql: TransactionSql): Fragment {
  return sql`from jury j
    join (with lus as materialized (select id, code, nom, ville, plier(code || ' ' || nom || ' ' || ville) as pli from centre)
      select * from lus) c on c.id = j.centre_id
    left join (with lus as materialized (select id, code, intitule, plier(intitule) as pli,
        cle_de_tri(intitule) collate "C" as cle from reglement)
      select * from lus) g on g.id = j.reglement_id`;
}

/** That column is one of some ids, when any is asked for. */
export function parmiIds(sql: TransactionSql, colonne: Fragment, voulu: UnOuPlusieurs): Fragment {
  const ids = toutes(voulu);
  return ids.length === 0 ? sql`` : sql`and ${colonne} = any (${ids}::uuid[])`;
}

function parmi(sql: TransactionSql, colonne: Fragment, voulu: UnOuPlusieurs): Fragment {
  const valeurs = toutes(voulu);
  return valeurs.length === 0 ? sql`` : sql`and ${colonne} = any (${valeurs}::text[])`;
}

function toutes(voulu: UnOuPlusieurs): string[] {
  return typeof voulu === 'string' ? [voulu] : [...(voulu ?? [])];
}

export function conditionsJurys(sql: TransactionSql, filtre: FiltrePages): Fragment {
  const {
    sessionId,
    periodeId,
    centreId,
    specialite,
    etat,
    code,
    partDuCode = '',
    recherche,
    saisie,
    composition,
    president,
  } = filtre;
  return sql`${contenantMots(sql, sql`plier(j.code) || ' ' || coalesce(g.pli, '') || ' ' || c.pli`, recherche)}
    ${parmiIds(sql, sql`j.session_id`, sessionId)} ${parmiIds(sql, sql`j.periode_id`, periodeId)}
    ${parmiIds(sql, sql`j.centre_id`, centreId)} ${parmi(sql, sql`g.code`, specialite)} ${parmi(sql, sql`j.etat`, etat)}
    ${parmi(sql, sql`j.code`, code)} ${partDuCode === '' ? sql`` : sql`and position(${partDuCode} in j.code) > 0`}
    ${
      saisie === undefined
        ? sql``
        : sql`and (j.etat = any (${[...saisie]}) or exists (select from reexamen r where r.jury_id = j.id and r.etat = 'ouvert'))`
    }
    ${
      president === undefined
        ? sql``
        : sql`and exists (select from membre v where v.jury_id = j.id and v.retire_le is null
            and v.qualite in ('president', 'vice_president')
            and ${contenantMots(sql, sql`plier(v.prenom || ' ' || v.nom)`, president)})`
    }
    ${composition === undefined ? sql`` : sql`and ${situationComposition(sql)} = ${composition}`}`;
}

function ordre(sql: TransactionSql, tri: TriPage<(typeof TRIS_JURYS)[number]>): Fragment {
  if (tri === null) return sql``;
  const par = {
    code: sql`j.code`,
    qualification: sql`g.cle`,
    centre: sql`c.code`,
    etat: sql`j.etat`,
  }[tri.colonne];
  return sql`${par} ${sens(sql, tri.descendant)},`;
}

/** What `verifierComposition` of the domain finds, for a filter: a test compares the two. */
function situationComposition(sql: TransactionSql): Fragment {
  return sql`(select case
      when coalesce(j.arrete_numero, '') = '' or j.arrete_date is null or n.presidents <> 1 or n.sans_qualite > 0
        or n.enseignants = 0 or n.profession <> n.enseignants then 'a_completer'
      when n.publics * 2 <= n.enseignants or n.chercheurs = 0 or n.employeurs = 0 or n.salaries = 0 then 'avec_reserve'
      else 'complete' end
    from (select count(*) filter (where m.qualite = 'president') as presidents,
        count(*) filter (where m.qualite = 'president' and m.statut not in ('enseignant_chercheur', 'ia_ipr')) as sans_qualite,
        count(*) filter (where m.college = 'enseignants') as enseignants,
        count(*) filter (where m.college = 'profession') as profession,
        count(*) filter (where m.college = 'enseignants' and m.statut <> 'enseignant_prive') as publics,
        count(*) filter (where m.statut = 'enseignant_chercheur') as chercheurs,
        count(*) filter (where m.statut = 'employeur') as employeurs,
        count(*) filter (where m.statut = 'salarie') as salaries
      from membre m where m.jury_id = j.id and m.retire_le is null) n)`;
}
