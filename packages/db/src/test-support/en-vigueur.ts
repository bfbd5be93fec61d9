import type { Database } from '../client';

/** The id of the candidate of that numéro d'anonymat, as the owner of the base sees it; empty when there is none. */
export async function selectCandidatDeTest(owner: Database, juryId: string, numero: string): Promise<string> {
  const [row] = await owner.sql<
    { id: string }[]
  >`select id from candidat where jury_id = ${juryId} and numero_anonymat = ${numero}`;
  return row?.id ?? '';
}

/** Everything in force for one candidate, as it stands in the tables that lists, counts and relevés read. */
export async function selectEnVigueur(owner: Database, candidatId: string): Promise<unknown> {
  return [
    await owner.sql`select * from deliberation where candidat_id = ${candidatId} order by groupe`,
    await owner.sql`select * from relevement where candidat_id = ${candidatId} order by groupe, epreuve`,
    await owner.sql`select * from resultat where candidat_id = ${candidatId} order by groupe, epreuve`,
  ].map((rows) => rows.map((row) => ({ ...row })));
}

/**
 * Every row that is in force or was done for the candidates of a jury, but for those named: what a réexamen of these
 * leaves as it is, row by row.
 */
export async function selectAutresLignes(
  owner: Database,
  juryId: string,
  sauf: readonly string[],
): Promise<unknown> {
  const { sql } = owner;
  const autres = sql`jury_id = ${juryId} and candidat_id <> all (${[...sauf]}::uuid[])`;
  return [
    await sql`select * from candidat where jury_id = ${juryId} and id <> all (${[...sauf]}::uuid[]) order by id`,
    await sql`select * from deliberation where ${autres} order by candidat_id, groupe`,
    await sql`select * from relevement where ${autres} order by candidat_id, groupe, epreuve`,
    await sql`select * from resultat where ${autres} order by candidat_id, groupe, epreuve`,
    await sql`select * from choix where ${autres} order by candidat_id, rang`,
    await sql`select * from correction where ${autres} order by candidat_id, le, epreuve`,
  ].map((rows) => rows.map((row) => ({ ...row })));
}
