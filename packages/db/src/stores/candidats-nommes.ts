import { and, asc, eq, inArray, ne, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '../client';
import { candidat, candidatIdentite, choix, deliberation, jury, reglement, resultat } from '../schema';
import { PAR_NOM, parTexte } from './ordre-nom';
import { contenant, NOM_ET_PRENOMS } from './recherche';

/** Which candidates, by who they are. Row-level security narrows further; several criteria all hold. */
export interface FiltreCandidats {
  readonly juryIds?: readonly string[];
  readonly sessionId?: string;
  readonly centreId?: string;
  /** Codes of jurys; none: all. So are the other lists. */
  readonly jurys?: readonly string[];
  /** Codes of règlements. */
  readonly specialites?: readonly string[];
  readonly categories?: readonly string[];
  /** Codes; an empty one is « no établissement », the individuels. */
  readonly etablissements?: readonly string[];
  readonly livret?: boolean;
  /** Words of the name or of the prénoms, in any order, whatever their accents, capitals and apostrophes. */
  readonly nom?: string;
  /** Part of the numéro candidat or of the numéro d'anonymat. */
  readonly numero?: string;
  readonly avecAmenagements?: boolean;
  /** Liste rouge or présumés fraudeurs: those that no posted list names. */
  readonly horsAffichage?: boolean;
}

/** A candidate with their name, as lists of the centre have them. */
export interface CandidatNomme {
  readonly juryId: string;
  readonly jury: string;
  readonly numeroAnonymat: string;
  readonly numeroCandidat: string;
  readonly nom: string;
  readonly prenoms: string;
  readonly dateNaissance: string;
  readonly categorie: string;
  readonly etablissement: string;
  readonly livret: boolean;
  readonly amenagements: string;
  readonly presumeFraudeur: boolean;
  readonly listeRouge: boolean;
}

/**
 * The candidates that a filter finds, jury by jury.
 * @param ordre inside a jury: `nom` as French readers expect, or `anonymat`
 * @param limite at most so many
 */
export async function selectCandidatsNommes(
  tx: Tx,
  filtre: FiltreCandidats,
  ordre: 'nom' | 'anonymat',
  limite?: number,
): Promise<CandidatNomme[]> {
  const query = tx
    .select({
      juryId: candidat.juryId,
      jury: jury.code,
      numeroAnonymat: candidat.numeroAnonymat,
      numeroCandidat: candidatIdentite.numeroCandidat,
      nom: candidatIdentite.nom,
      prenoms: candidatIdentite.prenoms,
      dateNaissance: candidatIdentite.dateNaissance,
      categorie: candidat.categorie,
      etablissement: candidatIdentite.etablissement,
      livret: candidat.livret,
      amenagements: candidatIdentite.amenagements,
      presumeFraudeur: candidat.presumeFraudeur,
      listeRouge: candidat.listeRouge,
    })
    .from(candidat)
    .innerJoin(candidatIdentite, eq(candidatIdentite.candidatId, candidat.id))
    .innerJoin(jury, eq(jury.id, candidat.juryId))
    .leftJoin(reglement, eq(reglement.id, jury.reglementId))
    .where(qui(filtre))
    .orderBy(asc(jury.code), ...(ordre === 'nom' ? PAR_NOM : [asc(candidat.numeroAnonymat)]));
  return limite === undefined ? query : query.limit(limite);
}

/** How many candidates a filter finds, by jury. */
export async function countCandidatsNommes(tx: Tx, filtre: FiltreCandidats): Promise<Map<string, number>> {
  const rows = await tx
    .select({ juryId: candidat.juryId, nombre: sql<number>`count(*)::int` })
    .from(candidat)
    .innerJoin(candidatIdentite, eq(candidatIdentite.candidatId, candidat.id))
    .innerJoin(jury, eq(jury.id, candidat.juryId))
    .leftJoin(reglement, eq(reglement.id, jury.reglementId))
    .where(qui(filtre))
    .groupBy(candidat.juryId);
  return new Map(rows.map(({ juryId, nombre }) => [juryId, nombre]));
}

/** The values that candidates of a centre have in a session, for the criteria of a page. */
export async function selectChoixCandidats(
  tx: Tx,
  filtre: { readonly sessionId: string; readonly centreId: string },
): Promise<{ categories: string[]; etablissements: { code: string; nom: string }[] }> {
  const ici = and(eq(jury.sessionId, filtre.sessionId), eq(jury.centreId, filtre.centreId));
  const categories = await tx
    .selectDistinct({ categorie: candidat.categorie })
    .from(candidat)
    .innerJoin(jury, eq(jury.id, candidat.juryId))
    .where(ici)
    .orderBy(asc(candidat.categorie));
  const etablissements = await tx
    .select({
      code: candidatIdentite.etablissementCode,
      nom: sql<string>`min(${candidatIdentite.etablissement})`,
    })
    .from(candidatIdentite)
    .innerJoin(jury, eq(jury.id, candidatIdentite.juryId))
    .where(ici)
    .groupBy(candidatIdentite.etablissementCode)
    .orderBy(parTexte(sql`min(${candidatIdentite.etablissement})`), asc(candidatIdentite.etablissementCode));
  return { categories: categories.map(({ categorie }) => categorie), etablissements };
}

/** What lacks to a candidate of the 2nd groupe at the rank 1 or 2: `epreuve` without a mark, or (`null`) no choice. */
export interface Manque {
  readonly juryId: string;
  readonly jury: string;
  readonly reglementId: string | null;
  readonly numeroCandidat: string;
  readonly nom: string;
  readonly prenoms: string;
  readonly rang: 1 | 2;
  readonly epreuve: string | null;
}

/**
 * Orals without a mark or a code, and disciplines not chosen yet, of the candidates admitted to the 2nd groupe in
 * jurys whose marks are being gathered (200).
 */
export async function selectManquesSecondGroupe(
  tx: Tx,
  filtre: { readonly sessionId: string; readonly centreId: string },
): Promise<Manque[]> {
  const rangs = sql`(values (1::smallint), (2::smallint)) as rangs(rang)`;
  const rang = sql<1 | 2>`rangs.rang`;
  return tx
    .select({
      juryId: jury.id,
      jury: jury.code,
      reglementId: jury.reglementId,
      numeroCandidat: candidatIdentite.numeroCandidat,
      nom: candidatIdentite.nom,
      prenoms: candidatIdentite.prenoms,
      rang,
      epreuve: choix.epreuve,
    })
    .from(deliberation)
    .innerJoin(jury, eq(jury.id, deliberation.juryId))
    .innerJoin(candidatIdentite, eq(candidatIdentite.candidatId, deliberation.candidatId))
    .innerJoin(rangs, sql`true`)
    .leftJoin(choix, and(eq(choix.candidatId, deliberation.candidatId), eq(choix.rang, rang)))
    .leftJoin(
      resultat,
      and(
        eq(resultat.candidatId, deliberation.candidatId),
        eq(resultat.groupe, 2),
        eq(resultat.epreuve, choix.epreuve),
        ne(resultat.nature, 'manquante'),
      ),
    )
    .where(
      and(
        eq(jury.sessionId, filtre.sessionId),
        eq(jury.centreId, filtre.centreId),
        eq(jury.etat, '200'),
        eq(deliberation.groupe, 1),
        eq(deliberation.issueValidee, 'second_groupe'),
        sql`${resultat.candidatId} is null`,
      ),
    )
    .orderBy(asc(jury.code), ...PAR_NOM, rang);
}

function qui(filtre: FiltreCandidats): SQL | undefined {
  const { juryIds, sessionId, centreId, livret, nom, numero } = filtre;
  return and(
    // An empty list of jurys is nobody, where an empty criterion is everybody.
    juryIds ? (juryIds.length > 0 ? inArray(candidat.juryId, [...juryIds]) : sql`false`) : undefined,
    sessionId === undefined ? undefined : eq(jury.sessionId, sessionId),
    centreId === undefined ? undefined : eq(jury.centreId, centreId),
    parmi(jury.code, filtre.jurys),
    parmi(reglement.code, filtre.specialites),
    parmi(candidat.categorie, filtre.categories),
    parmi(candidatIdentite.etablissementCode, filtre.etablissements),
    livret === undefined ? undefined : eq(candidat.livret, livret),
    contenant(NOM_ET_PRENOMS, nom),
    numero
      ? or(
          sql`position(${numero} in ${candidatIdentite.numeroCandidat}) > 0`,
          sql`position(${numero} in ${candidat.numeroAnonymat}) > 0`,
        )
      : undefined,
    filtre.avecAmenagements ? ne(candidatIdentite.amenagements, '') : undefined,
    filtre.horsAffichage ? or(eq(candidat.listeRouge, true), eq(candidat.presumeFraudeur, true)) : undefined,
  );
}

function parmi(colonne: PgColumn, valeurs: readonly string[] = []): SQL | undefined {
  return valeurs.length === 0 ? undefined : inArray(colonne, [...valeurs]);
}
