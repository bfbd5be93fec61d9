import type { GenreEcart, Groupe } from '@delib/domain';
import { sql } from 'drizzle-orm';
import type { Tx } from '../../client';
import { lireEtat, lireGroupe, ouRien } from '../../valeurs';
import { type Ecart, type EcartsDunGenre, type EcartsDunJury, lireGenreEcart } from './comparaison';

/** How many differences of one kind are shown with it. */
const EXEMPLES = 5;

/** The differences found, by kind, most telling first within a kind: by jury then object. */
export async function selectEcarts(tx: Tx): Promise<EcartsDunGenre[]> {
  const rows = await tx.execute<{
    genre: unknown;
    groupe: unknown;
    nombre: number;
    exemples: Ecart[];
  }>(sql`select genre, groupe, max(total)::int as nombre,
      jsonb_agg(jsonb_build_object('jury', jury, 'objet', objet, 'avant', avant, 'apres', apres) order by rang) as exemples
    from (select *, row_number() over (partition by genre, groupe order by jury, objet) as rang,
        count(*) over (partition by genre, groupe) as total from ecart) e
    where rang <= ${EXEMPLES} group by genre, groupe order by genre, groupe`);
  return rows.map(lireGenreEtGroupe);
}

/** Every difference, by kind then jury, up to a limit: for the file that goes with the compte-rendu. */
export async function selectTousEcarts(
  tx: Tx,
  limite: number,
): Promise<(Ecart & { readonly genre: GenreEcart; readonly groupe: Groupe | null })[]> {
  const rows = await tx.execute<Pick<Ecart, keyof Ecart> & { genre: unknown; groupe: unknown }>(
    sql`select genre, groupe, jury, objet, avant, apres from ecart order by genre, groupe, jury, objet limit ${limite}`,
  );
  return rows.map(lireGenreEtGroupe);
}

function lireGenreEtGroupe<T extends { readonly genre: unknown; readonly groupe: unknown }>(row: T) {
  return { ...row, genre: lireGenreEcart(row.genre), groupe: lireGroupeOuRien(row.groupe) };
}

const lireGroupeOuRien = ouRien(lireGroupe);

/** Differences of one kind that touch one jury; `null` for those of none. */
export interface SorteEcarts {
  readonly genre: GenreEcart;
  readonly groupe: Groupe | null;
  readonly jury: string | null;
}

/** What the differences of these sorts are about, in their order: « candidat 1001, E1 ». */
export async function selectObjets(tx: Tx, sortes: readonly SorteEcarts[]): Promise<string[][]> {
  if (sortes.length === 0) return [];
  const rows = await tx.execute<{ objets: string[] | null }>(sql`select
      (select jsonb_agg(e.objet order by e.objet) from ecart e
        where (e.genre, e.groupe, e.jury) is not distinct from (s.genre, s.groupe, s.jury)) as objets
    from rows from (jsonb_to_recordset(${JSON.stringify(sortes)}::jsonb) as (genre text, groupe smallint, jury text))
      with ordinality as s (genre, groupe, jury, rang) order by s.rang`);
  return rows.map(({ objets }) => objets ?? []);
}

/** Digest of all the differences: what a person confirmed is what is written, or they are asked again. */
export async function digestEcarts(tx: Tx): Promise<string> {
  const [row] = await tx.execute<{ empreinte: string }>(sql`select encode(sha256(convert_to(
      coalesce(string_agg(ligne, '' order by ligne), ''), 'UTF8')), 'hex') as empreinte
    from (select md5(concat_ws(E'\x1f', genre, groupe, jury, objet, avant, '>', apres)) as ligne from ecart) e`);
  return row?.empreinte ?? '';
}

/**
 * The differences that touch juries which exist, by jury; locks those juries until the end of the transaction.
 * A change of état that was faster shows here; one that is slower finds the jury's version changed.
 */
export async function lockEcartsParJury(tx: Tx): Promise<EcartsDunJury[]> {
  await tx.execute(
    sql`select id from jury where id in (select jury_id from ecart where genre not like '%absent%' and genre not like '%_gardee') order by id for update`,
  );
  const rows = await tx.execute<{
    jury_id: string;
    jury: string;
    etat: unknown;
    genre: unknown;
    groupe: unknown;
    nombre: number;
    histoire: boolean;
    delibere: boolean;
    hors_choix: boolean;
  }>(sql`select e.jury_id, j.code as jury, j.etat, e.genre, e.groupe, count(*)::int as nombre,
      exists (select 1 from transition t where t.jury_id = e.jury_id) as histoire,
      bool_or(e.genre = 'candidat_deplace'
        and exists (select 1 from deliberation d where d.candidat_id = e.candidat_id)) as delibere,
      bool_or(e.groupe = 2 and e.genre in ('note_nouvelle', 'note_modifiee') and not exists (select 1 from choix x
        where x.candidat_id = e.candidat_id and e.objet like '%, ' || x.epreuve)) is true as hors_choix
    from ecart e join jury j on j.id = e.jury_id
    group by e.jury_id, j.code, j.etat, e.genre, e.groupe order by j.code, e.genre, e.groupe`);
  return rows.map(({ jury_id, histoire, hors_choix, etat, ...row }) => ({
    ...lireGenreEtGroupe(row),
    etat: lireEtat(etat),
    juryId: jury_id,
    aUneHistoire: histoire,
    horsChoix: hors_choix,
  }));
}

/** A numéro d’anonymat received for one candidate, while another one who was not received keeps it in that jury. */
export interface AnonymatPris {
  /** Place of the candidate in the file. */
  readonly rang: number;
  /** Code of the jury. */
  readonly jury: string;
  readonly numeroAnonymat: string;
  /** Who has it. */
  readonly numeroCandidat: string;
}

/**
 * What the unique numéros of a jury would refuse: the files agree with each other, not with a candidate who is stored
 * and in none of them. An import takes nobody away.
 */
export async function selectAnonymatsPris(tx: Tx): Promise<AnonymatPris[]> {
  const rows = await tx.execute<{
    rang: number;
    jury: string;
    anonymat: string;
    candidat: string;
  }>(sql`select s.rang, s.jury, s.numero_anonymat as anonymat, i.numero_candidat as candidat
    from recu_candidat s join candidat x on x.jury_id = s.jury_id and x.numero_anonymat = s.numero_anonymat and x.id <> s.id
      join candidat_identite i on i.candidat_id = x.id
    where not exists (select 1 from recu_candidat r where r.id = x.id) order by s.rang`);
  return rows.map(({ rang, jury, anonymat, candidat }) => {
    return { rang, jury, numeroAnonymat: anonymat, numeroCandidat: candidat };
  });
}

/** The numbers of the candidates who have a difference, or a mark that has one. */
export async function selectCandidatsTouches(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.execute<{ numero: string }>(
    sql`select distinct s.numero_candidat as numero from ecart e join recu_candidat s on s.id = e.candidat_id`,
  );
  return new Set(rows.map(({ numero }) => numero));
}
