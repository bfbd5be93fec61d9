import type { Etat, Groupe } from '@delib/domain';
import { sql } from 'drizzle-orm';
import type { Tx } from '../../client';
import type { Ecart, EcartsDunGenre, EcartsDunJury, GenreEcart } from './comparaison';

/** How many differences of one kind are shown with it. */
const EXEMPLES = 5;

/** The differences found, by kind, most telling first within a kind: by jury then object. */
export async function selectEcarts(tx: Tx): Promise<EcartsDunGenre[]> {
  const rows = await tx.execute<{
    genre: GenreEcart;
    groupe: Groupe | null;
    nombre: number;
    exemples: Ecart[];
  }>(sql`select genre, groupe, max(total)::int as nombre,
      jsonb_agg(jsonb_build_object('jury', jury, 'objet', objet, 'avant', avant, 'apres', apres) order by rang) as exemples
    from (select *, row_number() over (partition by genre, groupe order by jury, objet) as rang,
        count(*) over (partition by genre, groupe) as total from ecart) e
    where rang <= ${EXEMPLES} group by genre, groupe order by genre, groupe`);
  return [...rows];
}

/** Every difference, by kind then jury, up to a limit: for the file that goes with the compte-rendu. */
export async function selectTousEcarts(
  tx: Tx,
  limite: number,
): Promise<(Ecart & { readonly genre: GenreEcart; readonly groupe: Groupe | null })[]> {
  const rows = await tx.execute<Record<string, unknown>>(
    sql`select genre, groupe, jury, objet, avant, apres from ecart order by genre, groupe, jury, objet limit ${limite}`,
  );
  return [...rows] as unknown as (Ecart & { genre: GenreEcart; groupe: Groupe | null })[];
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
    sql`select id from jury where id in (select jury_id from ecart where genre not like '%absent%' and genre <> 'composition_gardee') order by id for update`,
  );
  const rows = await tx.execute<{
    jury_id: string;
    jury: string;
    etat: Etat;
    genre: GenreEcart;
    groupe: Groupe | null;
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
  return rows.map(({ jury_id, histoire, hors_choix, ...row }) => ({
    ...row,
    juryId: jury_id,
    aUneHistoire: histoire,
    horsChoix: hors_choix,
  }));
}
