import { sql } from 'drizzle-orm';
import type { Tx } from '../client';

/** A jury that a successful generation of an activity was made for. */
export interface GenerationFaite {
  readonly activite: string;
  readonly juryId: string;
}

/**
 * Which jurys already have what some activities generate: from the comptes-rendus that ended well and whose
 * parameters name their jurys (`juryIds`). The files may have expired since.
 */
export async function selectGenerationsFaites(
  tx: Tx,
  activites: readonly string[],
): Promise<GenerationFaite[]> {
  if (activites.length === 0) return [];
  return tx.execute<{ activite: string; juryId: string }>(sql`
    select distinct c.activite, j.id as "juryId"
    from compte_rendu c cross join lateral jsonb_array_elements_text(
      case when jsonb_typeof(c.parametres -> 'juryIds') = 'array' then c.parametres -> 'juryIds' else '[]' end) as j(id)
    where c.activite = any (${sql.param([...activites])}::text[]) and c.resultat in ('succes', 'avertissements')`);
}
