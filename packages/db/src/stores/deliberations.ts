import { type Centiemes, centiemesToDecimal, type Groupe, type Issue, type Relevement } from '@delib/domain';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { deliberation, relevement } from '../schema';

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
  readonly livretExamine?: { readonly par: string } | null;
}

/**
 * Writes one act on one candidate, if nobody changed that candidate since `versionVue`.
 * @returns the new version, or `null` when someone was faster
 */
export async function updateDeliberation(
  tx: Tx,
  cible: { readonly candidatId: string; readonly groupe: Groupe; readonly versionVue: number },
  reglages: Reglages,
  auteur: { readonly par: string; readonly le: Date },
): Promise<number | null> {
  const { validation, points, livretExamine, ...arretee } = reglages;
  const [row] = await tx
    .update(deliberation)
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
        livretExamineLe: livretExamine ? auteur.le : null,
      }),
      version: sql`${deliberation.version} + 1`,
      modifiePar: auteur.par,
      modifieLe: auteur.le,
    })
    .where(
      and(
        eq(deliberation.candidatId, cible.candidatId),
        eq(deliberation.groupe, cible.groupe),
        eq(deliberation.version, cible.versionVue),
      ),
    )
    .returning({ version: deliberation.version });
  return row?.version ?? null;
}

/** Sets, or with `null` takes back, the raise of one mark. */
export async function writeRelevement(
  tx: Tx,
  cible: Perimetre & { readonly candidatId: string; readonly groupe: Groupe; readonly epreuve: string },
  valeur: Relevement | null,
  auteur: { readonly par: string; readonly le: Date },
): Promise<void> {
  const here = and(
    eq(relevement.candidatId, cible.candidatId),
    eq(relevement.groupe, cible.groupe),
    eq(relevement.epreuve, cible.epreuve),
  );
  if (!valeur) {
    await tx.delete(relevement).where(here);
    return;
  }
  const values = {
    avant: centiemesToDecimal(valeur.avant),
    apres: centiemesToDecimal(valeur.apres),
    motif: valeur.motif,
    ...auteur,
  };
  await tx
    .insert(relevement)
    .values({ ...cible, ...values })
    .onConflictDoUpdate({
      target: [relevement.candidatId, relevement.groupe, relevement.epreuve],
      set: values,
    });
}
