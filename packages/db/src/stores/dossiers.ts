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
import type { Tx } from '../client';
import { driverOf } from '../driver';
import {
  type LigneDeliberation,
  lireChoisies,
  lireDeliberations,
  lireDuReexamen,
  lireRecus,
  lireRelevements,
} from './lignes-dossier';
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
 * The candidates of one jury in one groupe, by numéro d'anonymat, in one statement whatever their number.
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
  const { juryId, groupe, candidatIds = null, reexamenId = null } = filtre;
  const rows = await selectLignes(tx, [juryId], candidatIds, reexamenId);
  return rows.flatMap((row) => assemblerDossier(row, groupe) ?? []);
}

/** The same for many jurys at once, by id of jury: what is in force. */
export async function selectDossiersParJury(
  tx: Tx,
  juryIds: readonly string[],
  groupe: Groupe,
): Promise<ReadonlyMap<string, readonly DossierStocke[]>> {
  const dossiers = new Map<string, DossierStocke[]>(juryIds.map((id) => [id, []]));
  for (const row of await selectLignes(tx, juryIds, null, null)) {
    const dossier = assemblerDossier(row, groupe);
    if (dossier) dossiers.get(row.jury_id)?.push(dossier);
  }
  return dossiers;
}

/**
 * One row a candidate, what is theirs in arrays: one statement, whose few texts a connection prepares once. The tables of
 * a réexamen are read where one is named.
 */
function selectLignes(
  tx: Tx,
  juryIds: readonly string[],
  candidatIds: readonly string[] | null,
  reexamenId: string | null,
): Promise<readonly LigneDossier[]> {
  const text = texteLignes(candidatIds !== null, reexamenId !== null);
  const values = [[...juryIds], candidatIds && [...candidatIds], reexamenId].filter(
    (value) => value !== null,
  );
  return driverOf(tx).unsafe<LigneDossier[]>(text, values);
}

const DELIBERATION = `d.groupe, d.version, d.proposition, d.issue_validee, d.empreinte_validee, d.validee_par,
  d.validee_le, d.points_jury::text, d.motif_points, d.livret_examine_par, d.livret_examine_qualite,
  d.livret_examine_le, d.modifie_par, d.modifie_le`;
const HAUSSE = 'r.groupe, r.epreuve, r.avant::text, r.apres::text, r.motif';
const RECU = 'n.groupe, n.epreuve, n.nature, n.note::text, n.reference';
const enTableau = (colonnes: string, de: string) =>
  `(select coalesce(json_agg(x), '[]') from (select ${colonnes} from ${de}) x)`;

function texteLignes(desCandidats: boolean, enReexamen: boolean): string {
  return `select ${colonnesDossier(enReexamen ? (desCandidats ? '$3' : '$2') : null)}
    from candidat c where c.jury_id = any ($1::uuid[]) ${desCandidats ? 'and c.id = any ($2::uuid[])' : ''}
    order by c.jury_id, c.numero_anonymat`;
}

/**
 * The columns of a `LigneDossier`, of a candidate `c`.
 * @param reexamen the parameter that holds the réexamen they are read in; `null`: as in force
 */
export function colonnesDossier(reexamen: string | null): string {
  const siennes = (table: string, nom: string) =>
    `${table}_reexamen ${nom} where ${nom}.reexamen_id = ${reexamen}::uuid and ${nom}.candidat_id = c.id`;
  return `c.id, c.jury_id, c.numero_anonymat, c.categorie, c.forme, c.livret,
      ${enTableau(DELIBERATION, 'deliberation d where d.candidat_id = c.id')} as deliberations,
      ${enTableau(HAUSSE, 'relevement r where r.candidat_id = c.id')} as relevements,
      ${enTableau(RECU, 'resultat n where n.candidat_id = c.id')} as resultats,
      (select coalesce(json_agg(h.epreuve order by h.rang), '[]') from choix h where h.candidat_id = c.id) as choix,
      ${
        reexamen === null
          ? 'null'
          : `json_build_object('deliberations', ${enTableau(DELIBERATION, siennes('deliberation', 'd'))},
        'relevements', ${enTableau(HAUSSE, siennes('relevement', 'r'))},
        'resultats', ${enTableau(RECU, siennes('resultat', 'n'))})`
      } as reexamen`;
}

/** A candidate as `colonnesDossier` has them. */
export interface LigneDossier {
  readonly id: string;
  readonly jury_id: string;
  readonly numero_anonymat: string;
  readonly categorie: string;
  readonly forme: string;
  readonly livret: boolean;
  readonly deliberations: unknown;
  readonly relevements: unknown;
  readonly resultats: unknown;
  readonly choix: unknown;
  /** What a réexamen works on; `null` when none is named. */
  readonly reexamen: unknown;
}

/** @returns `null` for who is not of that groupe, or not named by the réexamen */
export function assemblerDossier(row: LigneDossier, groupe: Groupe): DossierStocke | null {
  const propres = lireDuReexamen(row.reexamen);
  // In a réexamen its own rows stand in place of those in force, in its groupe; the other groupe is as in force.
  const enVigueur = <R extends { readonly groupe: Groupe }>(rows: readonly R[], siennes?: readonly R[]) =>
    siennes ? [...rows.filter((r) => r.groupe !== groupe), ...siennes] : rows;
  const deliberations = enVigueur(lireDeliberations(row.deliberations), propres?.deliberations);
  const first = deliberations.find((d) => d.groupe === 1);
  if (groupe === 2 && first?.issue_validee !== 'second_groupe') return null;
  const current = deliberations.find((d) => d.groupe === groupe);
  if (propres && !current) return null;
  const relevees = enVigueur(lireRelevements(row.relevements), propres?.relevements);
  // The corrected marks come after those received, and stand in their place.
  const recus = [...lireRecus(row.resultats), ...(propres?.resultats ?? [])];
  const reglage = (g: Groupe) => {
    const settled = deliberations.find((d) => d.groupe === g);
    if (!settled) return SANS_REGLAGE;
    return {
      relevements: relevees.filter((r) => r.groupe === g).map(toRelevement),
      pointsJury: centiemesFromDecimal(settled.points_jury),
      motifPoints: settled.motif_points,
    };
  };
  const examined = deliberations.some((d) => d.livret_examine_le !== null);
  const livret: Livret = !row.livret ? 'aucun' : examined ? 'examine' : 'a_examiner';
  return {
    candidatId: row.id,
    numeroAnonymat: row.numero_anonymat,
    categorie: row.categorie,
    forme: row.forme,
    deliberation: current ? toStockee(current) : null,
    dossier: {
      groupe,
      resultats: toResultats(recus.filter((r) => r.groupe === 1)),
      oraux: toOraux(
        lireChoisies(row.choix),
        recus.filter((r) => r.groupe === 2),
      ),
      reglage: reglage(1),
      reglageSecondGroupe: reglage(2),
      livret,
      validation:
        current?.issue_validee != null && current.empreinte_validee !== null
          ? { issue: current.issue_validee, empreinte: current.empreinte_validee }
          : null,
    },
  };
}

function toStockee(ligne: LigneDeliberation): DeliberationStockee {
  const moment = (texte: string | null) => (texte === null ? null : new Date(texte));
  return {
    version: ligne.version,
    proposition: ligne.proposition,
    issueValidee: ligne.issue_validee,
    valideePar: ligne.validee_par,
    valideeLe: moment(ligne.validee_le),
    livretExaminePar: ligne.livret_examine_par,
    livretExamineQualite: ligne.livret_examine_qualite,
    livretExamineLe: moment(ligne.livret_examine_le),
    modifiePar: ligne.modifie_par,
    modifieLe: new Date(ligne.modifie_le),
  };
}

/** Marks received and changed since the first opening of the jury's deliberation, newest last. */
export async function selectCorrections(tx: Tx, juryId: string) {
  return tx.query.correction.findMany({
    where: (c, { eq: equals }) => equals(c.juryId, juryId),
    orderBy: (c, { asc: ascending }) => ascending(c.le),
  });
}

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
function toOraux(choisies: readonly string[], rows: readonly EpreuveRecue[]): Resultats {
  const recus = toResultats(rows);
  return Object.fromEntries(choisies.map((epreuve) => [epreuve, recus[epreuve] ?? { nature: 'manquante' }]));
}
