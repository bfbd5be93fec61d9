import { and, asc, eq, exists, inArray, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { candidat, candidatIdentite, deliberation } from '../schema';
import { PAR_NOM, parTexte } from './ordre-nom';
import { contenant, NOM_ET_PRENOMS } from './recherche';

/** Which of the candidates admitted to the 2nd groupe; several criteria all hold, several values of one are any of. */
export interface FiltreAdmissibles {
  readonly numeroCandidat?: string;
  /** Words of the name or of the prénoms, in any order, whatever their accents, capitals and apostrophes. */
  readonly nom?: string;
  /** Codes of établissements d'inscription. */
  readonly etablissements?: readonly string[];
  readonly categories?: readonly string[];
  readonly presumeFraudeur?: boolean;
}

/** One candidate admitted to the 2nd groupe, named. */
export interface AdmissibleStocke {
  readonly candidatId: string;
  readonly nom: string;
  readonly prenoms: string;
  readonly numeroCandidat: string;
  readonly dateNaissance: string;
  readonly etablissement: string;
  readonly categorie: string;
}

/**
 * The candidates of one jury whose validated decision of the 1er groupe admits them to the 2nd, as French readers sort
 * names. Présumés fraudeurs are left out: no relevé before the académie lifts it (D643-32-1).
 */
export async function selectAdmissibles(
  tx: Tx,
  juryId: string,
  filtre: FiltreAdmissibles = {},
): Promise<AdmissibleStocke[]> {
  return tx
    .select({
      candidatId: candidat.id,
      nom: candidatIdentite.nom,
      prenoms: candidatIdentite.prenoms,
      numeroCandidat: candidatIdentite.numeroCandidat,
      dateNaissance: candidatIdentite.dateNaissance,
      etablissement: candidatIdentite.etablissement,
      categorie: candidat.categorie,
    })
    .from(candidat)
    .innerJoin(candidatIdentite, eq(candidatIdentite.candidatId, candidat.id))
    .where(
      and(
        eq(candidat.juryId, juryId),
        admissible(tx),
        eq(candidat.presumeFraudeur, false),
        ...criteres(filtre),
      ),
    )
    .orderBy(...PAR_NOM);
}

/** Per jury: how many relevés the criteria give, and how many candidates they name who have none (présumés fraudeurs). */
export async function countAdmissibles(
  tx: Tx,
  juryIds: readonly string[],
  filtre: FiltreAdmissibles = {},
): Promise<Map<string, { readonly rln: number; readonly retenus: number }>> {
  if (juryIds.length === 0) return new Map();
  const rows = await tx
    .select({
      juryId: candidat.juryId,
      rln: sql<number>`(count(*) filter (where not ${candidat.presumeFraudeur}))::int`,
      retenus: sql<number>`(count(*) filter (where ${candidat.presumeFraudeur}))::int`,
    })
    .from(candidat)
    .innerJoin(candidatIdentite, eq(candidatIdentite.candidatId, candidat.id))
    .where(and(inArray(candidat.juryId, [...juryIds]), admissible(tx), ...criteres(filtre)))
    .groupBy(candidat.juryId);
  return new Map(rows.map(({ juryId, rln, retenus }) => [juryId, { rln, retenus }]));
}

/** What the criteria of the page may choose from: établissements and catégories of those admitted. */
export async function selectCriteresAdmissibles(
  tx: Tx,
  juryIds: readonly string[],
): Promise<{
  readonly etablissements: readonly { readonly code: string; readonly nom: string }[];
  readonly categories: readonly string[];
}> {
  if (juryIds.length === 0) return { etablissements: [], categories: [] };
  const parmi = and(inArray(candidat.juryId, [...juryIds]), admissible(tx));
  const etablissements = await tx
    .select({ code: candidatIdentite.etablissementCode, nom: candidatIdentite.etablissement })
    .from(candidat)
    .innerJoin(candidatIdentite, eq(candidatIdentite.candidatId, candidat.id))
    .where(and(parmi, sql`${candidatIdentite.etablissementCode} <> ''`))
    .groupBy(candidatIdentite.etablissementCode, candidatIdentite.etablissement)
    .orderBy(parTexte(candidatIdentite.etablissement), asc(candidatIdentite.etablissementCode));
  const categories = await tx
    .selectDistinct({ categorie: candidat.categorie })
    .from(candidat)
    .where(parmi)
    .orderBy(asc(candidat.categorie));
  return { etablissements, categories: categories.map(({ categorie }) => categorie) };
}

function admissible(tx: Tx): SQL {
  return exists(
    tx
      .select({ un: sql`1` })
      .from(deliberation)
      .where(
        and(
          eq(deliberation.candidatId, candidat.id),
          eq(deliberation.groupe, 1),
          eq(deliberation.issueValidee, 'second_groupe'),
        ),
      ),
  );
}

function criteres(filtre: FiltreAdmissibles): (SQL | undefined)[] {
  const { numeroCandidat, nom, etablissements, categories, presumeFraudeur } = filtre;
  return [
    numeroCandidat === undefined ? undefined : eq(candidatIdentite.numeroCandidat, numeroCandidat),
    contenant(NOM_ET_PRENOMS, nom),
    etablissements === undefined
      ? undefined
      : inArray(candidatIdentite.etablissementCode, [...etablissements]),
    categories === undefined ? undefined : inArray(candidat.categorie, [...categories]),
    presumeFraudeur === undefined ? undefined : eq(candidat.presumeFraudeur, presumeFraudeur),
  ];
}
