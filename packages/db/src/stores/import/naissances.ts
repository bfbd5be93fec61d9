import { sql } from 'drizzle-orm';
import type { Tx } from '../../client';

/** A stored candidate whose birth date was received with its day and month exchanged. Dates are ISO. */
export interface NaissanceInversee {
  /** Place of the candidate in the file. */
  readonly rang: number;
  readonly avant: string;
  readonly apres: string;
}

/** Candidates of the files who are stored born on the 3 April, and would be on the 4 March. */
export async function selectNaissancesInversees(tx: Tx): Promise<readonly NaissanceInversee[]> {
  const rows = await tx.execute<{ rang: number; avant: string; apres: string }>(sql`
    select s.rang, i.date_naissance::text as avant, s.date_naissance::text as apres
    from recu_candidat s join candidat_identite i on i.candidat_id = s.id
    where s.date_naissance <> i.date_naissance
      and to_char(s.date_naissance, 'YYYY-DD-MM') = to_char(i.date_naissance, 'YYYY-MM-DD')
    order by s.rang`);
  return [...rows];
}
