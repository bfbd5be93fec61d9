import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from './client';

/** Tables that have no académie, and why that keeps none from being cut out. */
export const SANS_ACADEMIE: Readonly<Record<string, string>> = {
  academie: 'its own key is the académie',
  transition_permise: 'the table of the domain, the same everywhere, written by migrations',
  acte_securite: 'a table of the domain, the same everywhere, written by migrations',
  essai_connexion: 'failures of an address on a login, before anyone is known: each base counts its own',
};

/** Keys drawn by a base, that two bases would draw alike: they stay where they were drawn. */
export const CLES_DE_LA_BASE: Readonly<Record<string, string>> = {
  transition_pkey: 'puts the passages of one jury in order; no row refers to it',
  autorisation_secours_pkey: 'puts the decisions of one RSSI in order; no row refers to it',
};

/** Policies under which a row is written without saying its académie, and what says it instead. */
export const ECRITURES_SANS_ACADEMIE: Readonly<Record<string, string>> = {
  'connexion.connexion': 'the académie of the papillon or account whose password was right',
  'papillon.connexion': 'the row is there already: grants let « tested on » alone be written',
  'fichier.entretien': 'the row is there already: it is marked erased',
  'fichier_morceau.entretien': 'the row is there already: it is erased',
};

/** One thing of the schema that an académie could not be cut along. */
export interface DefautDeCloison {
  /** Table, key, foreign key, sequence or policy. */
  readonly objet: string;
  readonly defaut:
    | 'table_sans_academie'
    | 'cle_disputee'
    | 'reference_hors_academie'
    | 'sequence_disputee'
    | 'ecriture_sans_academie';
}

const liste = (noms: Readonly<Record<string, string>>): SQL =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify(Object.keys(noms))}::text::jsonb))`;

/** Tables of ours that say the académie of each row. */
const CLOISONNEES = sql`select c.oid from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'academie_id' and a.attnotnull
  where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace`;

/** Of the columns of an index or constraint: is one the académie, or an identifier drawn at random? */
const portee = (table: SQL, colonnes: SQL): SQL => sql`exists (select from pg_attribute a
  where a.attrelid = ${table} and a.attnum = any (${colonnes})
    and (a.attname = 'academie_id' or a.atttypid = 'uuid'::regtype))`;

/**
 * What keeps the académies of this base from being cut apart, one database each or one table distributed by `academie_id`;
 * read from the catalog of the base as it is, so that no migration is forgotten. A key can carry the académie when that
 * column is in it, or an identifier that no two bases draw alike; a reference when both its ends are rows of an académie
 * and it goes by such an identifier. Whatever is listed above is left out.
 * @returns none when all can be cut
 */
export async function selectDefautsDeCloison(tx: Tx): Promise<readonly DefautDeCloison[]> {
  const rows = await tx.execute<{ objet: string; defaut: DefautDeCloison['defaut'] }>(sql`
    with cloisonnee as (${CLOISONNEES}), ailleurs as (
      select oid from pg_class where relnamespace = 'public'::regnamespace and relname = any (${liste(SANS_ACADEMIE)}))
    select c.relname::text as objet, 'table_sans_academie' as defaut from pg_class c
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
        and c.oid not in (table cloisonnee) and c.oid not in (table ailleurs)
    union all
    select i.indexrelid::regclass::text, 'cle_disputee' from pg_index i
      where i.indisunique and i.indrelid in (table cloisonnee)
        and not ${portee(sql`i.indrelid`, sql`i.indkey::int2[]`)}
        and i.indexrelid::regclass::text <> all (${liste(CLES_DE_LA_BASE)})
    union all
    select f.conname::text, 'reference_hors_academie' from pg_constraint f
      where f.contype = 'f' and f.conrelid in (table cloisonnee) and f.confrelid not in (table ailleurs)
        and not (f.confrelid in (table cloisonnee) and ${portee(sql`f.conrelid`, sql`f.conkey`)})
    union all
    select f.conname::text, 'reference_hors_academie' from pg_constraint f
      where f.contype = 'f' and f.conrelid in (table ailleurs) and f.confrelid in (table cloisonnee)
    union all
    select s.relname::text, 'sequence_disputee' from pg_class s
      left join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = s.oid and d.deptype in ('a', 'i')
      left join pg_index i on i.indrelid = d.refobjid and d.refobjsubid = any (i.indkey::int2[]) and i.indisunique
      where s.relkind = 'S' and s.relnamespace = 'public'::regnamespace
        and coalesce(i.indexrelid::regclass::text, '') <> all (${liste(CLES_DE_LA_BASE)})
    union all
    select p.polrelid::regclass::text || '.' || p.polname, 'ecriture_sans_academie' from pg_policy p
      where p.polpermissive and p.polcmd in ('*', 'a', 'w') and p.polrelid in (table cloisonnee)
        and coalesce(pg_get_expr(p.polwithcheck, p.polrelid), pg_get_expr(p.polqual, p.polrelid))
          not like '%acteur_academie()%'
        -- The owner of the functions that see past the policies: each is called from a row of one académie.
        and p.polroles <> array['delib_gardien'::regrole]::oid[]
        and p.polrelid::regclass::text || '.' || p.polname <> all (${liste(ECRITURES_SANS_ACADEMIE)})
    order by 1, 2`);
  return rows.map(({ objet, defaut }) => ({ objet, defaut }));
}

/** References of the rows of one académie to what is not of it. */
export interface Melange {
  /** The foreign key. */
  readonly reference: string;
  readonly lignes: number;
}

/**
 * Counts, reference by reference, the rows of the acting académie that refer to a row it does not see: of another. The
 * policies say who writes a row, not what its identifiers name. Reads every row once; for a gestionnaire.
 */
export async function compterMelanges(tx: Tx): Promise<readonly Melange[]> {
  const references = await tx.execute<{
    nom: string;
    enfant: string;
    parent: string;
    egales: string;
    la: string;
  }>(sql`
    with cloisonnee as (${CLOISONNEES})
    select f.conname::text as nom, f.conrelid::regclass::text as enfant, f.confrelid::regclass::text as parent,
      string_agg(format('p.%I = e.%I', b.attname, a.attname), ' and ') as egales,
      string_agg(format('e.%I is not null', a.attname), ' and ') as la
    from pg_constraint f
      cross join unnest(f.conkey, f.confkey) with ordinality as k (ici, la, rang)
      join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.ici
      join pg_attribute b on b.attrelid = f.confrelid and b.attnum = k.la
    where f.contype = 'f' and f.conrelid in (table cloisonnee) and f.confrelid in (table cloisonnee)
    group by 1, 2, 3 order by 1`);
  const melanges: Melange[] = [];
  for (const { nom, enfant, parent, egales, la } of references) {
    // Names that the catalog gives, quoted by it.
    const [row] = await tx.execute<{ n: number }>(
      sql.raw(
        `select count(*)::int as n from ${enfant} e where ${la} and not exists (select from ${parent} p where ${egales})`,
      ),
    );
    if (row && row.n > 0) melanges.push({ reference: nom, lignes: row.n });
  }
  return melanges;
}
