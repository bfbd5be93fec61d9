import type { Etat } from '@delib/domain';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { jury, sessionExamen } from '../schema';

/** The états of the jurys that the actor sees in sessions of the exam, rehearsals left out: each état once. */
export async function selectEtatsReels(
  tx: Tx,
): Promise<readonly { readonly etat: Etat; readonly nombre: number }[]> {
  return tx
    .select({ etat: jury.etat, nombre: sql<number>`count(*)::int` })
    .from(jury)
    .innerJoin(sessionExamen, and(eq(sessionExamen.id, jury.sessionId), eq(sessionExamen.essai, false)))
    .groupBy(jury.etat);
}

/**
 * Erases a rehearsal of the académie that acts: the session with all that its jurys were, did and signed. What was made of
 * it for download expires at once. The database refuses any other session (drizzle/0028). For the command line alone.
 * @returns how many jurys went
 */
export async function deleteRepetition(tx: Tx, sessionId: string, le: Date): Promise<number> {
  await tx.execute(sql`
    with vises as (
      select ${sessionId}::text as id
      union select j.id::text from jury j where j.session_id = ${sessionId}
      union select m.id::text from membre m join jury j on j.id = m.jury_id where j.session_id = ${sessionId}
    )
    update fichier f set expire_le = ${le.toISOString()}::timestamptz
    from compte_rendu c where c.id = f.compte_rendu_id and f.efface_le is null
      and exists (select from vises v where position(v.id in c.parametres::text) > 0)`);
  const [row] = await tx.execute<{ jurys: number }>(
    sql`select effacer_repetition(${sessionId}::uuid) as jurys`,
  );
  return row?.jurys ?? 0;
}
