import type { Etat } from '@delib/domain';
import type { Database } from '../client';

/** Validates, as the owner, the decision that the marks of each candidate carry: what a jury would do. */
export async function validerDecisions(owner: Database, juryId: string): Promise<void> {
  await owner.sql`update deliberation set issue_validee = issue_arretee, empreinte_validee = empreinte_arretee
    where jury_id = ${juryId}`;
}

/** Takes a jury from état to état, as the owner: the facts alone, without the conditions of each. */
export async function passerEtats(owner: Database, juryId: string, etats: readonly Etat[]): Promise<void> {
  for (const [rang, vers] of etats.slice(1).entries()) {
    await owner.sql`insert into transition (academie_id, centre_id, jury_id, de, vers, exceptionnelle, par, qualite,
        quand, version_vue, nouvelle_ronde)
      select academie_id, centre_id, id, ${etats[rang] ?? ''}, ${vers}, false, 'Test', 'Test', now(), version, false
      from jury where id = ${juryId}`;
  }
}

/** The id of a candidate, by their number. */
export async function idDuCandidat(owner: Database, numero: string): Promise<string> {
  const [row] = await owner.sql<
    { id: string }[]
  >`select candidat_id as id from candidat_identite where numero_candidat = ${numero}`;
  if (!row) throw new Error(`no candidate ${numero}`);
  return row.id;
}

/** The id of a jury, by its code and that of its session. */
export async function idDuJury(owner: Database, session: string, code: string): Promise<string> {
  const [row] = await owner.sql<{ id: string }[]>`select j.id from jury j
    join session_examen s on s.id = j.session_id where s.code = ${session} and j.code = ${code}`;
  if (!row) throw new Error(`no jury ${code} in the session ${session}`);
  return row.id;
}
