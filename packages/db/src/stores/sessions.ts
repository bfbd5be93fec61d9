import { ETATS_AU_REPOS, type Groupe } from '@delib/domain';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { academie, centre, periode, publication, reglement, sessionExamen } from '../schema';

/**
 * Sessions of the académie, the latest first: the one that pages show. A rehearsal comes before the session that it rehearses,
 * and after all of them as soon as a jury of the exam that the actor sees is at work.
 */
export async function selectSessions(tx: Tx) {
  const auTravail = sql`exists (select from jury j join session_examen r on r.id = j.session_id
    where not r.essai and j.etat <> all (${sql.param([...ETATS_AU_REPOS])}::text[]))`;
  return tx
    .select()
    .from(sessionExamen)
    .orderBy(sql`${sessionExamen.essai} and ${auTravail}`, desc(sessionExamen.code));
}

/** The périodes of a session, or of all, from the first. */
export async function selectPeriodes(tx: Tx, sessionId?: string) {
  return tx
    .select()
    .from(periode)
    .where(sessionId ? eq(periode.sessionId, sessionId) : undefined)
    .orderBy(asc(periode.debut), asc(periode.code));
}

/** The centres the actor sees. */
export async function selectCentres(tx: Tx) {
  return tx.select().from(centre).orderBy(asc(centre.code));
}

/** Throws a unique violation (see `isDoublon`) when the académie has a centre of that code. */
export async function insertCentre(
  tx: Tx,
  values: { academieId: string; code: string; nom: string; ville: string },
): Promise<string> {
  const [row] = await tx.insert(centre).values(values).returning({ id: centre.id });
  if (!row) throw new Error('insert … returning gave no row');
  return row.id;
}

/**
 * Renames a centre, if it still is called as the person saw it.
 * @returns false when someone was faster
 */
export async function updateCentre(
  tx: Tx,
  id: string,
  vu: { readonly nom: string; readonly ville: string },
  valeurs: { readonly nom: string; readonly ville: string },
): Promise<boolean> {
  const rows = await tx
    .update(centre)
    .set(valeurs)
    .where(and(eq(centre.id, id), eq(centre.nom, vu.nom), eq(centre.ville, vu.ville)))
    .returning({ id: centre.id });
  return rows.length > 0;
}

/** The académie of whoever acts; null before its first session. */
export async function selectAcademie(tx: Tx) {
  const [row] = await tx.select().from(academie);
  return row ?? null;
}

/** The règlements that the jurys seen have, with how many of their worked cases fail. */
export async function selectSpecialites(tx: Tx) {
  return tx
    .select({
      code: reglement.code,
      version: reglement.version,
      intitule: reglement.intitule,
      casEnEchec: reglement.casEnEchec,
    })
    .from(reglement)
    .orderBy(asc(reglement.code), asc(reglement.version));
}

export interface EtatPublication {
  readonly groupe: Groupe;
  readonly ouvert: boolean;
  readonly par: string | null;
  readonly le: Date | null;
}

/** « Le service de publication » of one session, both groupes; closed until someone opens it. */
export async function selectPublication(tx: Tx, sessionId: string): Promise<EtatPublication[]> {
  return publicationDe(
    await tx.select().from(publication).where(eq(publication.sessionId, sessionId)),
    sessionId,
  );
}

/**
 * Every session, the latest first, with its périodes and its publication service: three queries, however many there
 * are.
 */
export async function selectSessionsSuivies(tx: Tx) {
  const sessions = await selectSessions(tx);
  const periodes = await selectPeriodes(tx);
  const publications = await tx.select().from(publication);
  return sessions.map((session) => ({
    ...session,
    publication: publicationDe(publications, session.id),
    periodes: periodes.filter(({ sessionId }) => sessionId === session.id),
  }));
}

function publicationDe(
  rows: readonly (typeof publication.$inferSelect)[],
  sessionId: string,
): EtatPublication[] {
  return ([1, 2] as const).map((groupe) => {
    const row = rows.find((r) => r.sessionId === sessionId && r.groupe === groupe);
    return { groupe, ouvert: row?.ouvert ?? false, par: row?.par ?? null, le: row?.le ?? null };
  });
}

/** Opens or closes the publication service of one groupe. */
export async function writePublication(
  tx: Tx,
  values: { academieId: string; sessionId: string; groupe: Groupe; ouvert: boolean; par: string; le: Date },
): Promise<void> {
  const { ouvert, par, le } = values;
  await tx
    .insert(publication)
    .values(values)
    .onConflictDoUpdate({ target: [publication.sessionId, publication.groupe], set: { ouvert, par, le } });
}

/** The session with this code, if it exists. */
export async function selectSessionParCode(tx: Tx, academieId: string, code: string) {
  const [row] = await tx
    .select()
    .from(sessionExamen)
    .where(and(eq(sessionExamen.academieId, academieId), eq(sessionExamen.code, code)));
  return row ?? null;
}
