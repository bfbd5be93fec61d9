import {
  centiemesFromDecimal,
  centiemesToDecimal,
  type Groupe,
  type NatureResultat,
  type Relevement,
  type ResultatRecu,
} from '@delib/domain';
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { candidat, candidatIdentite, correction, resultat, resultatReexamen } from '../schema';

/** One candidate of a jury with every mark received, for whoever enters marks: two numbers, no name. */
export interface CandidatNote {
  readonly candidatId: string;
  readonly numeroAnonymat: string;
  readonly numeroCandidat: string;
  readonly forme: 'globale' | 'progressive';
  readonly presumeFraudeur: boolean;
  readonly resultats: Readonly<Record<string, ResultatRecu>>;
  readonly oraux: Readonly<Record<string, ResultatRecu>>;
}

/**
 * The candidates of one jury by numéro d'anonymat.
 * @param reexamenId with the marks corrected for that réexamen in place of those received
 */
export async function selectCandidatsNotes(
  tx: Tx,
  juryId: string,
  candidatIds?: readonly string[],
  reexamenId: string | null = null,
): Promise<CandidatNote[]> {
  const rows = await tx
    .select({
      candidatId: candidat.id,
      numeroAnonymat: candidat.numeroAnonymat,
      numeroCandidat: candidatIdentite.numeroCandidat,
      forme: candidat.forme,
      presumeFraudeur: candidat.presumeFraudeur,
    })
    .from(candidat)
    .innerJoin(candidatIdentite, eq(candidatIdentite.candidatId, candidat.id))
    .where(and(eq(candidat.juryId, juryId), candidatIds ? inArray(candidat.id, [...candidatIds]) : undefined))
    .orderBy(asc(candidat.numeroAnonymat));
  const corriges =
    reexamenId === null
      ? []
      : await tx.select().from(resultatReexamen).where(eq(resultatReexamen.reexamenId, reexamenId));
  const recus = Map.groupBy(
    // Those corrected for the réexamen come last, and stand in the place of those received.
    [...(await tx.select().from(resultat).where(eq(resultat.juryId, juryId))), ...corriges],
    ({ candidatId }) => candidatId,
  );
  return rows.map((row) => {
    const resultats = (groupe: Groupe) =>
      Object.fromEntries(
        (recus.get(row.candidatId) ?? [])
          .filter((r) => r.groupe === groupe)
          .map((r) => [r.epreuve, toRecu(r)]),
      );
    return {
      ...row,
      resultats: resultats(1),
      oraux: resultats(2),
    };
  });
}

/** The latest change of one mark, to tell who was faster. */
export async function selectDerniereCorrection(
  tx: Tx,
  cle: { readonly candidatId: string; readonly groupe: Groupe; readonly epreuve: string },
) {
  const [row] = await tx
    .select({ par: correction.par, le: correction.le })
    .from(correction)
    .where(
      and(
        eq(correction.candidatId, cle.candidatId),
        eq(correction.groupe, cle.groupe),
        eq(correction.epreuve, cle.epreuve),
      ),
    )
    .orderBy(desc(correction.le))
    .limit(1);
  return row ?? null;
}

/**
 * Writes one mark received and its history: before, after, who, why. An oral that goes missing again leaves no
 * row: a row of the 2nd groupe is an oral that has something.
 */
export async function writeRecu(
  tx: Tx,
  cible: {
    readonly academieId: string;
    readonly centreId: string;
    readonly juryId: string;
    readonly juryVersion: number;
    readonly candidatId: string;
    readonly groupe: Groupe;
    readonly epreuve: string;
  },
  avant: ResultatRecu,
  apres: ResultatRecu,
  auteur: { readonly par: string; readonly le: Date; readonly motif: string },
): Promise<void> {
  const { juryVersion, ...cle } = cible;
  const decimal = (note: number | null) => (note === null ? null : centiemesToDecimal(note));
  const values = {
    nature: apres.nature,
    note: decimal(apres.note),
    annee: apres.annee,
    reference: apres.reference,
  };
  if (cle.groupe === 2 && apres.nature === 'manquante') {
    await tx
      .delete(resultat)
      .where(
        and(
          eq(resultat.candidatId, cle.candidatId),
          eq(resultat.groupe, 2),
          eq(resultat.epreuve, cle.epreuve),
        ),
      );
  } else {
    await tx
      .insert(resultat)
      .values({ ...cle, ...values })
      .onConflictDoUpdate({
        target: [resultat.candidatId, resultat.groupe, resultat.epreuve],
        set: values,
      });
  }
  await tx.insert(correction).values({
    ...cle,
    natureAvant: avant.nature,
    noteAvant: decimal(avant.note),
    referenceAvant: avant.reference,
    natureApres: apres.nature,
    noteApres: decimal(apres.note),
    referenceApres: apres.reference,
    ...auteur,
    juryVersion,
  });
}

/** Writes one mark corrected for a réexamen: received, with its history, when that is closed (drizzle/0010). */
export async function writeResultatReexamen(
  tx: Tx,
  cible: Pick<
    typeof resultatReexamen.$inferInsert,
    'reexamenId' | 'academieId' | 'centreId' | 'juryId' | 'candidatId' | 'groupe' | 'epreuve'
  >,
  apres: ResultatRecu,
  auteur: { readonly par: string; readonly le: Date; readonly motif: string },
): Promise<void> {
  const { nature, note, annee, reference } = apres;
  const values = {
    nature,
    note: note === null ? null : centiemesToDecimal(note),
    annee,
    reference,
    ...auteur,
  };
  await tx
    .insert(resultatReexamen)
    .values({ ...cible, ...values })
    .onConflictDoUpdate({
      target: [
        resultatReexamen.reexamenId,
        resultatReexamen.candidatId,
        resultatReexamen.groupe,
        resultatReexamen.epreuve,
      ],
      set: values,
    });
}

/** The marks corrected for a réexamen beside those received, oldest first: the jury sees what changed. */
export async function selectChangementsReexamen(tx: Tx, reexamenId: string) {
  return tx
    .select({
      candidatId: resultatReexamen.candidatId,
      epreuve: resultatReexamen.epreuve,
      groupe: resultatReexamen.groupe,
      natureAvant: sql`coalesce(${resultat.nature}, 'manquante')`.mapWith(resultat.nature),
      noteAvant: resultat.note,
      referenceAvant: resultat.reference,
      natureApres: resultatReexamen.nature,
      noteApres: resultatReexamen.note,
      referenceApres: resultatReexamen.reference,
      par: resultatReexamen.par,
      le: resultatReexamen.le,
      motif: resultatReexamen.motif,
    })
    .from(resultatReexamen)
    .leftJoin(
      resultat,
      and(
        eq(resultat.candidatId, resultatReexamen.candidatId),
        eq(resultat.groupe, resultatReexamen.groupe),
        eq(resultat.epreuve, resultatReexamen.epreuve),
      ),
    )
    .where(eq(resultatReexamen.reexamenId, reexamenId))
    .orderBy(asc(resultatReexamen.le));
}

/** « Présumé fraudeur » is lifted: results may be given again, and files that still say it are not followed. */
export async function updatePresomption(tx: Tx, candidatId: string, le: Date): Promise<void> {
  await tx
    .update(candidat)
    .set({ presumeFraudeur: false, presomptionLeveeLe: le })
    .where(eq(candidat.id, candidatId));
}

/** A stored result with the session it was obtained in. */
export function toRecu(row: {
  readonly nature: NatureResultat;
  readonly note: string | null;
  readonly annee: number | null;
  readonly reference: string | null;
}): ResultatRecu {
  const note = row.note === null ? null : centiemesFromDecimal(row.note);
  return { nature: row.nature, note, annee: row.annee, reference: row.reference };
}

/** A stored raise as the domain's value. */
export function toRelevement(row: {
  readonly epreuve: string;
  readonly avant: string;
  readonly apres: string;
  readonly motif: string;
}): Relevement {
  return {
    epreuve: row.epreuve,
    avant: centiemesFromDecimal(row.avant),
    apres: centiemesFromDecimal(row.apres),
    motif: row.motif,
  };
}
