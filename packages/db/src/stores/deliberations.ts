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
import { driverOf } from '../driver';
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
  if (rows.length === 0) return;
  await driverOf(tx).unsafe(OUVERTURE, [JSON.stringify(rows)]);
}

/** One text whatever the number of rows. */
const OUVERTURE = `insert into deliberation as d (candidat_id, groupe, academie_id, centre_id, jury_id, proposition,
    issue_arretee, empreinte_arretee, modifie_par, modifie_le)
  select "candidatId", groupe, "academieId", "centreId", "juryId", proposition, "issueArretee", "empreinteArretee",
    "modifiePar", "modifieLe"
  from jsonb_to_recordset($1::text::jsonb) as n ("candidatId" uuid, groupe smallint, "academieId" text, "centreId" uuid,
    "juryId" uuid, proposition text, "issueArretee" text, "empreinteArretee" text, "modifiePar" text,
    "modifieLe" timestamptz)
  on conflict (candidat_id, groupe) do update set proposition = excluded.proposition,
    issue_arretee = excluded.issue_arretee, empreinte_arretee = excluded.empreinte_arretee, version = d.version + 1,
    modifie_par = excluded.modifie_par, modifie_le = excluded.modifie_le`;

/** What one act of the jury settles for one candidate. */
export interface Reglages extends Arretee {
  /** `null`: not validated. */
  readonly validation: { readonly issue: Issue; readonly empreinte: string } | null;
  readonly pointsJury: Centiemes;
  readonly motifPoints: string;
  /** Who examined the livret, `null` for nobody any more; absent: as it was. */
  readonly livretExamine?: QualiteExamen | null;
}

/** One candidate in one groupe: as in force, or in the réexamen that is named. */
export interface CibleDeliberation {
  readonly candidatId: string;
  readonly groupe: Groupe;
  readonly reexamenId: string | null;
}

/** How many entries on one candidate are remembered: far more than a page keeps while the line is down. */
const CLES_GARDEES = 64;

/**
 * Writes one act on one candidate, if nobody changed that candidate since `versionVue`: one prepared statement.
 * @param cible.cle the key of the entry, remembered for {@link isSaisieRecue}
 * @returns the new version, or `null` when someone was faster
 */
export async function updateDeliberation(
  tx: Tx,
  cible: CibleDeliberation & { readonly versionVue: number; readonly cle?: string | undefined },
  reglages: Reglages,
  auteur: { readonly par: string; readonly le: Date },
): Promise<number | null> {
  const { validation, livretExamine } = reglages;
  const { par } = auteur;
  const le = auteur.le.toISOString();
  const sql = driverOf(tx);
  const [row] = await sql<{ version: number }[]>`
    update ${cible.reexamenId === null ? sql`deliberation` : sql`deliberation_reexamen`} set
      issue_arretee = ${reglages.issueArretee}, empreinte_arretee = ${reglages.empreinteArretee},
      issue_validee = ${validation?.issue ?? null}, empreinte_validee = ${validation?.empreinte ?? null},
      validee_par = ${validation ? par : null}, validee_le = ${validation ? le : null},
      points_jury = ${centiemesToDecimal(reglages.pointsJury)}, motif_points = ${reglages.motifPoints},
      ${
        livretExamine === undefined
          ? sql``
          : sql`livret_examine_par = ${livretExamine && par}, livret_examine_qualite = ${livretExamine},
            livret_examine_le = ${livretExamine && le},`
      }
      ${
        cible.cle === undefined
          ? sql``
          : sql`saisies_recues = (saisies_recues || ${cible.cle}::uuid)[greatest(cardinality(saisies_recues) + 2 - ${CLES_GARDEES}::int, 1):],`
      }
      version = version + 1, modifie_par = ${par}, modifie_le = ${le}
    where candidat_id = ${cible.candidatId} and groupe = ${cible.groupe} and version = ${cible.versionVue}
      ${cible.reexamenId === null ? sql`` : sql`and reexamen_id = ${cible.reexamenId}`}
    returning version`;
  return row?.version ?? null;
}

/** Whether the entry of that key was saved before. Asked of what is refused only: what is saved is new. */
export async function isSaisieRecue(tx: Tx, cible: CibleDeliberation, cle: string): Promise<boolean> {
  const { candidatId, groupe, reexamenId } = cible;
  const sql = driverOf(tx);
  const [row] = await sql<{ recue: boolean }[]>`
    select ${cle}::uuid = any (saisies_recues) as recue
    from ${reexamenId === null ? sql`deliberation` : sql`deliberation_reexamen`}
    where candidat_id = ${candidatId} and groupe = ${groupe}
      ${reexamenId === null ? sql`` : sql`and reexamen_id = ${reexamenId}`}`;
  return row?.recue ?? false;
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
