import type { Groupe, Issue } from '@delib/domain';
import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { candidat, candidatIdentite, deliberation, jury, listeAffichee } from '../schema';
import { lireIssue } from '../valeurs';
import { PAR_NOM } from './ordre-nom';

/**
 * The candidates of some juries whose validated decision is `issue`, as posted: without those on liste rouge
 * or présumés fraudeurs. Names sort as French readers expect.
 */
export async function selectAffichage(
  tx: Tx,
  filtre: { readonly juryIds: readonly string[]; readonly groupe: Groupe; readonly issue: Issue },
) {
  if (filtre.juryIds.length === 0) return [];
  return tx
    .select({
      juryId: jury.id,
      numeroCandidat: candidatIdentite.numeroCandidat,
      nom: candidatIdentite.nom,
      prenoms: candidatIdentite.prenoms,
    })
    .from(deliberation)
    .innerJoin(candidat, eq(candidat.id, deliberation.candidatId))
    .innerJoin(candidatIdentite, eq(candidatIdentite.candidatId, candidat.id))
    .innerJoin(jury, eq(jury.id, deliberation.juryId))
    .where(
      and(
        inArray(deliberation.juryId, [...filtre.juryIds]),
        eq(deliberation.groupe, filtre.groupe),
        encoreDuGroupe(filtre.groupe),
        eq(deliberation.issueValidee, filtre.issue),
        eq(candidat.listeRouge, false),
        eq(candidat.presumeFraudeur, false),
      ),
    )
    .orderBy(jury.code, ...PAR_NOM);
}

/** Who the candidates of a centre are in a session, on posted lists or not: among whom homonyms are looked for. */
export async function selectIdentites(
  tx: Tx,
  filtre: { readonly sessionId: string; readonly centreId: string },
) {
  return tx
    .select({
      numeroCandidat: candidatIdentite.numeroCandidat,
      nom: candidatIdentite.nom,
      prenoms: candidatIdentite.prenoms,
      dateNaissance: candidatIdentite.dateNaissance,
    })
    .from(candidatIdentite)
    .where(
      and(eq(candidatIdentite.sessionId, filtre.sessionId), eq(candidatIdentite.centreId, filtre.centreId)),
    );
}

/**
 * Of the 2nd groupe, only whom the 1er still sends there: decided otherwise since, what was validated of his 2nd
 * groupe is no result of his.
 */
function encoreDuGroupe(groupe: Groupe) {
  return groupe === 1
    ? undefined
    : sql`exists (select 1 from deliberation p where p.candidat_id = ${deliberation.candidatId} and p.groupe = 1
        and p.issue_validee = 'second_groupe')`;
}

/** How many candidates with that decision are on no posted list of each jury. */
export async function countHorsAffichage(
  tx: Tx,
  filtre: { readonly juryIds: readonly string[]; readonly groupe: Groupe; readonly issue: Issue },
): Promise<Map<string, number>> {
  if (filtre.juryIds.length === 0) return new Map();
  const rows = await tx
    .select({ juryId: deliberation.juryId, nombre: sql<number>`count(*)::int` })
    .from(deliberation)
    .innerJoin(candidat, eq(candidat.id, deliberation.candidatId))
    .where(
      and(
        inArray(deliberation.juryId, [...filtre.juryIds]),
        eq(deliberation.groupe, filtre.groupe),
        encoreDuGroupe(filtre.groupe),
        eq(deliberation.issueValidee, filtre.issue),
        sql`(${candidat.listeRouge} or ${candidat.presumeFraudeur})`,
      ),
    )
    .groupBy(deliberation.juryId);
  return new Map(rows.map(({ juryId, nombre }) => [juryId, nombre]));
}

/** Per jury and validated decision of a groupe: how many candidates a posted list names, and how many it leaves out. */
export async function countAffichage(
  tx: Tx,
  filtre: { readonly juryIds: readonly string[]; readonly groupe: Groupe },
): Promise<{ juryId: string; issue: Issue; affiches: number; hors: number }[]> {
  if (filtre.juryIds.length === 0) return [];
  const hors = sql`(${candidat.listeRouge} or ${candidat.presumeFraudeur})`;
  return tx
    .select({
      juryId: deliberation.juryId,
      issue: sql`${deliberation.issueValidee}`.mapWith(lireIssue),
      affiches: sql<number>`(count(*) filter (where not ${hors}))::int`,
      hors: sql<number>`(count(*) filter (where ${hors}))::int`,
    })
    .from(deliberation)
    .innerJoin(candidat, eq(candidat.id, deliberation.candidatId))
    .where(
      and(
        inArray(deliberation.juryId, [...filtre.juryIds]),
        eq(deliberation.groupe, filtre.groupe),
        encoreDuGroupe(filtre.groupe),
        isNotNull(deliberation.issueValidee),
      ),
    )
    .groupBy(deliberation.juryId, deliberation.issueValidee);
}

/** Keeps the number and digest of a posted list, for whoever verifies the paper. */
export async function insertListeAffichee(
  tx: Tx,
  values: Omit<typeof listeAffichee.$inferInsert, 'id'>,
): Promise<void> {
  await tx.insert(listeAffichee).values(values);
}

/** The latest edition that bears this number, or `null`. */
export async function selectListeAffichee(tx: Tx, numero: string) {
  const [row] = await tx
    .select({
      numero: listeAffichee.numero,
      empreinte: listeAffichee.empreinte,
      libelle: listeAffichee.libelle,
      le: listeAffichee.le,
    })
    .from(listeAffichee)
    .where(eq(listeAffichee.numero, numero))
    .orderBy(desc(listeAffichee.le))
    .limit(1);
  return row ?? null;
}
