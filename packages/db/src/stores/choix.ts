import type { Groupe, Issue, OralChoisi, ResultatRecu } from '@delib/domain';
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { candidat, candidatIdentite, choix, deliberation, jury, relevement, resultat } from '../schema';
import { PAR_NOM } from './ordre-nom';
import { toRecu, toRelevement } from './recus';

/** Who chose last, and when. */
export interface DerniereSaisie {
  readonly par: string;
  readonly le: Date;
}

/** One candidate of the 2nd groupe, or who was: the choice, the marks it is checked against, who they are. */
export interface CandidatSecondGroupe {
  readonly candidatId: string;
  readonly juryId: string;
  readonly numeroAnonymat: string;
  readonly numeroCandidat: string;
  readonly nom: string;
  readonly prenoms: string;
  /** The validated decision of the 1er groupe; another than `second_groupe`: no longer admitted to the 2nd. */
  readonly issue: Issue | null;
  readonly pointsJury: string;
  readonly choix: readonly OralChoisi[];
  /** `null` while nothing was ever chosen. */
  readonly saisie: DerniereSaisie | null;
  readonly resultats: Readonly<Record<string, ResultatRecu>>;
  readonly oraux: Readonly<Record<string, ResultatRecu>>;
  readonly relevements: readonly ReturnType<typeof toRelevement>[];
}

/**
 * The candidates of some juries who are admitted to the 2nd groupe, and those who chose and no longer are: by
 * jury, then by name as French readers expect. Four queries whatever their number.
 */
export async function selectCandidatsSecondGroupe(
  tx: Tx,
  filtre: { readonly juryIds: readonly string[]; readonly candidatIds?: readonly string[] },
): Promise<CandidatSecondGroupe[]> {
  if (filtre.juryIds.length === 0 || filtre.candidatIds?.length === 0) return [];
  const juryIds = [...filtre.juryIds];
  const candidats = await tx
    .select({
      candidatId: candidat.id,
      juryId: candidat.juryId,
      numeroAnonymat: candidat.numeroAnonymat,
      numeroCandidat: candidatIdentite.numeroCandidat,
      nom: candidatIdentite.nom,
      prenoms: candidatIdentite.prenoms,
      issue: deliberation.issueValidee,
      pointsJury: sql<string>`coalesce(${deliberation.pointsJury}, 0)::text`,
    })
    .from(candidat)
    .innerJoin(jury, eq(jury.id, candidat.juryId))
    .innerJoin(candidatIdentite, eq(candidatIdentite.candidatId, candidat.id))
    .leftJoin(deliberation, and(eq(deliberation.candidatId, candidat.id), eq(deliberation.groupe, 1)))
    .where(
      and(
        inArray(candidat.juryId, juryIds),
        filtre.candidatIds ? inArray(candidat.id, [...filtre.candidatIds]) : undefined,
        or(
          eq(deliberation.issueValidee, 'second_groupe'),
          sql`exists (select 1 from choix x where x.candidat_id = ${candidat.id})`,
        ),
      ),
    )
    .orderBy(asc(jury.code), ...PAR_NOM);
  if (candidats.length === 0) return [];
  const ids = candidats.map(({ candidatId }) => candidatId);
  const choisis = Map.groupBy(
    await tx.select().from(choix).where(inArray(choix.candidatId, ids)).orderBy(choix.rang),
    ({ candidatId }) => candidatId,
  );
  const recus = Map.groupBy(
    await tx.select().from(resultat).where(inArray(resultat.candidatId, ids)),
    ({ candidatId }) => candidatId,
  );
  const relevees = Map.groupBy(
    await tx
      .select()
      .from(relevement)
      .where(and(inArray(relevement.candidatId, ids), eq(relevement.groupe, 1))),
    ({ candidatId }) => candidatId,
  );
  return candidats.map((row) => {
    const own = choisis.get(row.candidatId) ?? [];
    const resultats = (groupe: Groupe) =>
      Object.fromEntries(
        (recus.get(row.candidatId) ?? [])
          .filter((r) => r.groupe === groupe)
          .map((r) => [r.epreuve, toRecu(r)]),
      );
    const last = own.findLast(({ modifieLe }) => modifieLe !== null);
    return {
      ...row,
      choix: own.map(({ epreuve, passeLe }) => ({ epreuve, passeLe })),
      saisie: last?.modifieLe ? { par: last.modifiePar, le: last.modifieLe } : null,
      resultats: resultats(1),
      oraux: resultats(2),
      relevements: (relevees.get(row.candidatId) ?? []).map(toRelevement),
    };
  });
}

/** Locks single candidates for the rest of the transaction, in order of id so that two savings never deadlock. */
export async function lockCandidats(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('candidat:' || id, 0)) from unnest(${sql.param([...ids].sort())}::text[]) as id`,
  );
}

/** Replaces the choice of one candidate; an oral announced as missing goes with the choice it belonged to. */
export async function writeChoix(
  tx: Tx,
  cible: {
    readonly academieId: string;
    readonly centreId: string;
    readonly juryId: string;
    readonly candidatId: string;
  },
  oraux: readonly OralChoisi[],
  auteur: DerniereSaisie,
): Promise<void> {
  await tx.delete(choix).where(eq(choix.candidatId, cible.candidatId));
  if (oraux.length > 0) {
    await tx.insert(choix).values(
      oraux.map(({ epreuve, passeLe }, i) => ({
        ...cible,
        rang: i + 1,
        epreuve,
        passeLe,
        modifiePar: auteur.par,
        modifieLe: auteur.le,
      })),
    );
  }
  await tx
    .delete(resultat)
    .where(
      and(
        eq(resultat.candidatId, cible.candidatId),
        eq(resultat.groupe, 2),
        eq(resultat.nature, 'manquante'),
        sql`not exists (select 1 from choix x where x.candidat_id = ${resultat.candidatId} and x.epreuve = ${resultat.epreuve})`,
      ),
    );
}
