import { sql } from 'drizzle-orm';
import type { Tx } from '../../client';

/** A candidate stored in the session whom no file received names. */
export interface CandidatAbsent {
  readonly numeroCandidat: string;
  readonly nom: string;
  readonly prenoms: string;
  readonly dateNaissance: string;
  readonly jury: string;
}

/** Those stored whom no file names, and who are born a day that somebody of the files is: see `doublesProbables`. */
export async function selectAbsents(tx: Tx, sessionId: string): Promise<readonly CandidatAbsent[]> {
  const rows = await tx.execute<{
    numero: string;
    nom: string;
    prenoms: string;
    naissance: string;
    jury: string;
  }>(sql`select i.numero_candidat as numero, i.nom, i.prenoms, i.date_naissance::text as naissance, j.code as jury
    from candidat_identite i join jury j on j.id = i.jury_id
    where i.session_id = ${sessionId} and i.date_naissance in (select date_naissance from recu_candidat)
      and not exists (select 1 from recu_candidat r where r.id = i.candidat_id)
    order by i.numero_candidat`);
  return rows.map(({ numero, naissance, ...reste }) => ({
    ...reste,
    numeroCandidat: numero,
    dateNaissance: naissance,
  }));
}
