import {
  type Centiemes,
  centiemesToDecimal,
  type Groupe,
  type Issue,
  type QualiteExamen,
  type Relevement,
} from '@delib/domain';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { candidat, deliberation, deliberationReexamen, relevement, relevementReexamen } from '../schema';

interface Perimetre {
  readonly academieId: string;
  readonly centreId: string;
  readonly juryId: string;
}

/** What the domain answers for the marks now held. */
export interface Arretee {
  readonly issueArretee: Issue;
  readonly empreinteArretee: string;
}

export interface NouvelleDeliberation extends Perimetre, Arretee {
  readonly candidatId: string;
  readonly groupe: Groupe;
  readonly proposition: Issue;
  readonly modifiePar: string;
  readonly modifieLe: Date;
}

/**
 * Makes the deliberation of each candidate when a groupe opens. On a second opening what the jury settled and
 * validated stays: only the figures that follow from the marks are brought up to date.
 */
export async function openDeliberations(tx: Tx, rows: readonly NouvelleDeliberation[]): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    await tx
      .insert(deliberation)
      .values(rows.slice(from, from + CHUNK))
      .onConflictDoUpdate({
        target: [deliberation.candidatId, deliberation.groupe],
        set: {
          proposition: sql`excluded.proposition`,
          issueArretee: sql`excluded.issue_arretee`,
          empreinteArretee: sql`excluded.empreinte_arretee`,
          version: sql`${deliberation.version} + 1`,
          modifiePar: sql`excluded.modifie_par`,
          modifieLe: sql`excluded.modifie_le`,
        },
      });
  }
}

const CHUNK = 1000;

/** The columns one act of the jury may set; the others stay. */
export interface Reglages extends Partial<Arretee> {
  readonly validation?: { readonly issue: Issue; readonly empreinte: string; readonly par: string } | null;
  readonly points?: { readonly pointsJury: Centiemes; readonly motifPoints: string };
  readonly livretExamine?: { readonly par: string; readonly qualite: QualiteExamen } | null;
}

/** One candidate in one groupe: as in force, or in the réexamen that is named. */
export interface CibleDeliberation {
  readonly candidatId: string;
  readonly groupe: Groupe;
  readonly reexamenId: string | null;
}

/**
 * Writes one act on one candidate, if nobody changed that candidate since `versionVue`.
 * @returns the new version, or `null` when someone was faster
 */
export async function updateDeliberation(
  tx: Tx,
  cible: CibleDeliberation & { readonly versionVue: number },
  reglages: Reglages,
  auteur: { readonly par: string; readonly le: Date },
): Promise<number | null> {
  const { validation, points, livretExamine, ...arretee } = reglages;
  const table = cible.reexamenId === null ? deliberation : deliberationReexamen;
  const [row] = await tx
    .update(table)
    .set({
      ...arretee,
      ...(validation !== undefined && {
        issueValidee: validation?.issue ?? null,
        empreinteValidee: validation?.empreinte ?? null,
        valideePar: validation?.par ?? null,
        valideeLe: validation ? auteur.le : null,
      }),
      ...(points && { pointsJury: centiemesToDecimal(points.pointsJury), motifPoints: points.motifPoints }),
      ...(livretExamine !== undefined && {
        livretExaminePar: livretExamine?.par ?? null,
        livretExamineQualite: livretExamine?.qualite ?? null,
        livretExamineLe: livretExamine ? auteur.le : null,
      }),
      version: sql`${table.version} + 1`,
      modifiePar: auteur.par,
      modifieLe: auteur.le,
    })
    .where(
      and(
        eq(table.candidatId, cible.candidatId),
        eq(table.groupe, cible.groupe),
        eq(table.version, cible.versionVue),
        cible.reexamenId === null ? undefined : eq(deliberationReexamen.reexamenId, cible.reexamenId),
      ),
    )
    .returning({ version: table.version });
  return row?.version ?? null;
}

/** Candidates whose livret the vice-président noted examined, by numéro d'anonymat: in force, or in the réexamen. */
export async function selectLivretsAViser(
  tx: Tx,
  cible: { readonly juryId: string; readonly groupe: Groupe; readonly reexamenId: string | null },
): Promise<readonly string[]> {
  const table = cible.reexamenId === null ? deliberation : deliberationReexamen;
  const rows = await tx
    .select({ numeroAnonymat: candidat.numeroAnonymat })
    .from(table)
    .innerJoin(candidat, eq(candidat.id, table.candidatId))
    .where(
      and(
        eq(table.juryId, cible.juryId),
        eq(table.groupe, cible.groupe),
        eq(table.livretExamineQualite, 'vice_president'),
        cible.reexamenId === null ? undefined : eq(deliberationReexamen.reexamenId, cible.reexamenId),
      ),
    )
    .orderBy(asc(candidat.numeroAnonymat));
  return rows.map(({ numeroAnonymat }) => numeroAnonymat);
}

/** Brings what the domain answers for corrected marks up to date, in a réexamen. */
export async function updateArreteesReexamen(
  tx: Tx,
  reexamenId: string,
  rows: readonly (Arretee & { readonly candidatId: string; readonly proposition: Issue })[],
  auteur: { readonly par: string; readonly le: Date },
): Promise<void> {
  for (const { candidatId, ...arretee } of rows) {
    await tx
      .update(deliberationReexamen)
      .set({
        ...arretee,
        version: sql`${deliberationReexamen.version} + 1`,
        modifiePar: auteur.par,
        modifieLe: auteur.le,
      })
      .where(
        and(eq(deliberationReexamen.reexamenId, reexamenId), eq(deliberationReexamen.candidatId, candidatId)),
      );
  }
}

/** Sets, or with `null` takes back, the raise of one mark. */
export async function writeRelevement(
  tx: Tx,
  cible: Perimetre & CibleDeliberation & { readonly epreuve: string },
  valeur: Relevement | null,
  auteur: { readonly par: string; readonly le: Date },
): Promise<void> {
  const { reexamenId, ...cle } = cible;
  const table = reexamenId === null ? relevement : relevementReexamen;
  if (!valeur) {
    await tx
      .delete(table)
      .where(
        and(
          eq(table.candidatId, cible.candidatId),
          eq(table.groupe, cible.groupe),
          eq(table.epreuve, cible.epreuve),
          reexamenId === null ? undefined : eq(relevementReexamen.reexamenId, reexamenId),
        ),
      );
    return;
  }
  const values = {
    avant: centiemesToDecimal(valeur.avant),
    apres: centiemesToDecimal(valeur.apres),
    motif: valeur.motif,
    ...auteur,
  };
  if (reexamenId === null) {
    await tx
      .insert(relevement)
      .values({ ...cle, ...values })
      .onConflictDoUpdate({
        target: [relevement.candidatId, relevement.groupe, relevement.epreuve],
        set: values,
      });
    return;
  }
  await tx
    .insert(relevementReexamen)
    .values({ ...cle, reexamenId, ...values })
    .onConflictDoUpdate({
      target: [relevementReexamen.reexamenId, relevementReexamen.candidatId, relevementReexamen.epreuve],
      set: values,
    });
}
