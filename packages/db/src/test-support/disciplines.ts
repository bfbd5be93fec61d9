import type { Database } from '../client';

/** Lets the candidates of a jury choose any épreuve at the 2nd groupe, as the owner: before anything is decided. */
export async function autoriserDisciplines(owner: Database, juryId: string): Promise<void> {
  await owner.sql`update reglement r set definition = jsonb_set(definition, '{epreuves}',
      (select jsonb_agg(e || '{"controle": true}') from jsonb_array_elements(definition->'epreuves') e))
    from jury j where j.reglement_id = r.id and j.id = ${juryId}`;
}
