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
