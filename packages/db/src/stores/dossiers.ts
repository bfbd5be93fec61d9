import {
  centiemesFromDecimal,
  type Dossier,
  type Groupe,
  type Issue,
  type Livret,
  type QualiteExamen,
  type Resultat,
  type Resultats,
  resultatDe,
  SANS_REGLAGE,
} from '@delib/domain';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../client';
import {
  candidat,
  choix,
  deliberation,
  deliberationReexamen,
  relevement,
  relevementReexamen,
  resultat,
  resultatReexamen,
} from '../schema';
import { toRecu, toRelevement } from './recus';

/** One candidate before the jury, as stored, with the domain's `Dossier`. No name in it. */
export interface DossierStocke {
  readonly candidatId: string;
  readonly numeroAnonymat: string;
  readonly categorie: string;
  readonly forme: string;
  /** `null` before the deliberation of that groupe is opened. */
  readonly deliberation: DeliberationStockee | null;
  readonly dossier: Dossier;
}

export interface DeliberationStockee {
  readonly version: number;
  /** Proposed when the deliberation opened. */
  readonly proposition: Issue;
  readonly issueValidee: Issue | null;
  readonly valideePar: string | null;
  readonly valideeLe: Date | null;
  readonly livretExaminePar: string | null;
  readonly livretExamineQualite: QualiteExamen | null;
  readonly livretExamineLe: Date | null;
  readonly modifiePar: string;
  readonly modifieLe: Date;
}

/**
 * The candidates of one jury in one groupe, by numéro d'anonymat: five queries at most, whatever their number.
 * Groupe 2: only those whose validated decision of the 1er groupe admits them to it.
 * @param filtre.reexamenId the réexamen of that groupe they are read in: only those it names, with the marks and the
 *   settings it works on; absent or `null`: what is in force
 */
export async function selectDossiers(
  tx: Tx,
  filtre: {
    readonly juryId: string;
    readonly groupe: Groupe;
    readonly candidatIds?: readonly string[];
    readonly reexamenId?: string | null;
  },
): Promise<DossierStocke[]> {
  const { juryId, groupe, candidatIds, reexamenId = null } = filtre;
  const only = candidatIds ? inArray(candidat.id, [...candidatIds]) : undefined;
  const candidats = await tx
    .select({
      id: candidat.id,
      numeroAnonymat: candidat.numeroAnonymat,
      categorie: candidat.categorie,
      forme: candidat.forme,
      livret: candidat.livret,
    })
    .from(candidat)
    .where(and(eq(candidat.juryId, juryId), only))
    .orderBy(asc(candidat.numeroAnonymat));
  const idFilter = candidatIds ? candidats.map(({ id }) => id) : null;
  const within = <T extends typeof resultat | typeof deliberation | typeof relevement | typeof choix>(
    table: T,
  ) =>
    and(
      eq(table.juryId, juryId),
      idFilter ? inArray(table.candidatId, idFilter.length > 0 ? idFilter : [NOBODY]) : undefined,
    );

  // Sent together on the one connection of the transaction: one wait for all the answers.
  const [opened, relevees, received, chosen, reexamen] = await Promise.all([
    tx.select().from(deliberation).where(within(deliberation)),
    tx.select().from(relevement).where(within(relevement)),
    tx.select().from(resultat).where(within(resultat)),
    groupe === 1 ? [] : tx.select().from(choix).where(within(choix)),
    reexamenId === null ? null : selectDuReexamen(tx, reexamenId),
  ]);
  // In a réexamen its own rows stand in place of those in force, in its groupe; the other groupe is as in force.
  const enVigueur = <R extends { readonly groupe: number }>(rows: readonly R[], propres?: readonly R[]) =>
    propres ? [...rows.filter((r) => r.groupe !== groupe), ...propres] : rows;
  const deliberations = groupBy(enVigueur(opened, reexamen?.deliberations), (r) => r.candidatId);
  const relevements = groupBy(enVigueur(relevees, reexamen?.relevements), (r) => r.candidatId);
  const resultats = groupBy([...received, ...(reexamen?.resultats ?? [])], (r) => r.candidatId);
  const disciplines = groupBy(chosen, (c) => c.candidatId);

  const dossiers: DossierStocke[] = [];
  for (const row of candidats) {
    const parGroupe = deliberations.get(row.id) ?? [];
    const first = parGroupe.find((d) => d.groupe === 1);
    if (groupe === 2 && first?.issueValidee !== 'second_groupe') continue;
    const current = parGroupe.find((d) => d.groupe === groupe);
    if (reexamen && !current) continue;
    const recus = resultats.get(row.id) ?? [];
    const relevees = relevements.get(row.id) ?? [];
    const reglage = (g: Groupe) => {
      const settled = parGroupe.find((d) => d.groupe === g);
      if (!settled) return SANS_REGLAGE;
      return {
        relevements: relevees.filter((r) => r.groupe === g).map(toRelevement),
        pointsJury: centiemesFromDecimal(settled.pointsJury),
        motifPoints: settled.motifPoints,
      };
    };
    const examined = parGroupe.some((d) => d.livretExamineLe !== null);
    const livret: Livret = !row.livret ? 'aucun' : examined ? 'examine' : 'a_examiner';
    dossiers.push({
      candidatId: row.id,
      numeroAnonymat: row.numeroAnonymat,
      categorie: row.categorie,
      forme: row.forme,
      deliberation: current
        ? {
            version: current.version,
            proposition: current.proposition,
            issueValidee: current.issueValidee,
            valideePar: current.valideePar,
            valideeLe: current.valideeLe,
            livretExaminePar: current.livretExaminePar,
            livretExamineQualite: current.livretExamineQualite,
            livretExamineLe: current.livretExamineLe,
            modifiePar: current.modifiePar,
            modifieLe: current.modifieLe,
          }
        : null,
      dossier: {
        groupe,
        resultats: toResultats(recus.filter((r) => r.groupe === 1)),
        oraux: toOraux(
          disciplines.get(row.id) ?? [],
          recus.filter((r) => r.groupe === 2),
        ),
        reglage: reglage(1),
        reglageSecondGroupe: reglage(2),
        livret,
        validation:
          current?.issueValidee != null && current.empreinteValidee !== null
            ? { issue: current.issueValidee, empreinte: current.empreinteValidee }
            : null,
      },
    });
  }
  return dossiers;
}

/** What a réexamen works on: the corrected marks come after those received, and stand in their place. */
async function selectDuReexamen(tx: Tx, reexamenId: string) {
  const [deliberations, relevements, resultats] = await Promise.all([
    tx.select().from(deliberationReexamen).where(eq(deliberationReexamen.reexamenId, reexamenId)),
    tx.select().from(relevementReexamen).where(eq(relevementReexamen.reexamenId, reexamenId)),
    tx.select().from(resultatReexamen).where(eq(resultatReexamen.reexamenId, reexamenId)),
  ]);
  return { deliberations, relevements, resultats };
}

/** Marks received and changed since the first opening of the jury's deliberation, newest last. */
export async function selectCorrections(tx: Tx, juryId: string) {
  return tx.query.correction.findMany({
    where: (c, { eq: equals }) => equals(c.juryId, juryId),
    orderBy: (c, { asc: ascending }) => ascending(c.le),
  });
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** A stored result as the domain's value: see `resultatDe`. */
export function toResultat(row: RecuStocke): Resultat {
  return resultatDe(toRecu({ ...row, annee: null }));
}

type RecuStocke = Omit<Parameters<typeof toRecu>[0], 'annee'>;
type EpreuveRecue = RecuStocke & { readonly epreuve: string };

function toResultats(rows: readonly EpreuveRecue[]): Resultats {
  return Object.fromEntries(rows.map((row) => [row.epreuve, toResultat(row)]));
}

/** The orals of the disciplines chosen, and of no other: a mark of a discipline given up since counts nothing. */
function toOraux(choisies: readonly { epreuve: string }[], rows: readonly EpreuveRecue[]): Resultats {
  const recus = toResultats(rows);
  return Object.fromEntries(
    choisies.map(({ epreuve }) => [epreuve, recus[epreuve] ?? { nature: 'manquante' }]),
  );
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
