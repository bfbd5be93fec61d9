import { estALaBarre } from '../decision/deliberation';
import { type Comptes, compterIssues, type Issue } from '../decision/issue';
import { type Proposition, proposerPremierGroupe } from '../decision/proposition';
import { type Fraction, moyenneDes } from '../nombre/fraction';
import { compareMoyennes, type Moyenne } from '../nombre/moyenne';
import type { Reglement } from '../reglement/reglement';
import { comparerTextes } from '../texte/trier';
import type { CandidatStatistique } from './candidat-statistique';
import { type Classe, DEMI_POINT, repartir } from './classes';

/** Below this many people a part of the candidates is not drawn, and its mean would be somebody's mark. */
export const EFFECTIF_MINIMAL = 5;

/** The mean of one part of the candidates: a catégorie, an établissement. */
export interface MoyenneDePart {
  readonly libelle: string;
  readonly candidats: number;
  /** Those who have a mean. */
  readonly avecMoyenne: number;
  /** Those proposed ADMIS. */
  readonly admis: number;
  /** `null` when fewer than five have one: it would tell of persons. */
  readonly moyenne: Fraction | null;
}

/** A candidate at the bar: their mean and what the marks carry. */
export interface CandidatALaBarre {
  readonly moyenne: Moyenne;
  readonly issue: Issue;
}

/** « Par décision »: what the marks received carry, before the jury. */
export interface StatistiquesParDecision {
  /** Counts of the proposals; with `sansProposition` their sum is the number of candidates. */
  readonly propositions: Comptes;
  /** A mark is missing: nothing can be proposed. */
  readonly sansProposition: number;
  /** By half point. */
  readonly repartition: readonly Classe[];
  /** Absent, forme progressive not ended, or a mark missing: no mean. */
  readonly sansMoyenne: number;
  readonly moyenne: Fraction | null;
  /** From 7,5 to 8 and from 9,5 to 10, ascending. */
  readonly aLaBarre: readonly CandidatALaBarre[];
  readonly parCategorie: readonly MoyenneDePart[];
  /** `null` where the reader may not see établissements. */
  readonly parEtablissement: readonly MoyenneDePart[] | null;
}

/** Proposals, means and their distribution; the order of the candidates has no effect. */
export function statistiquesParDecision(
  reglement: Reglement,
  candidats: readonly CandidatStatistique[],
): StatistiquesParDecision {
  const vus = candidats.map((candidat) => ({
    candidat,
    proposition: proposerPremierGroupe(reglement, candidat.resultats),
  }));
  const moyennes = moyennesDe(vus);
  const connus = candidats.some(({ etablissement }) => etablissement !== null);
  return {
    propositions: compterIssues(vus.flatMap(({ proposition }) => (proposition ? [proposition.issue] : []))),
    sansProposition: vus.filter(({ proposition }) => proposition === null).length,
    repartition: repartir(moyennes, DEMI_POINT),
    sansMoyenne: candidats.length - moyennes.length,
    moyenne: moyenneDes(moyennes),
    aLaBarre: vus
      .flatMap(({ proposition }) =>
        proposition?.moyenne && estALaBarre(reglement, proposition.moyenne)
          ? [{ moyenne: proposition.moyenne, issue: proposition.issue }]
          : [],
      )
      .toSorted((a, b) => compareMoyennes(a.moyenne, b.moyenne) || a.issue.localeCompare(b.issue)),
    parCategorie: moyennesPar(vus, ({ categorie }) => categorie),
    parEtablissement: connus ? moyennesPar(vus, ({ etablissement }) => etablissement ?? '') : null,
  };
}

interface Vu {
  readonly candidat: CandidatStatistique;
  readonly proposition: Proposition | null;
}

function moyennesDe(vus: readonly Vu[]): readonly Moyenne[] {
  return vus.flatMap(({ proposition }) => (proposition?.moyenne ? [proposition.moyenne] : []));
}

function moyennesPar(
  vus: readonly Vu[],
  cleDe: (candidat: CandidatStatistique) => string,
): readonly MoyenneDePart[] {
  const parts = Map.groupBy(vus, ({ candidat }) => cleDe(candidat));
  return [...parts]
    .map(([libelle, membres]) => {
      const moyennes = moyennesDe(membres);
      return {
        libelle,
        candidats: membres.length,
        avecMoyenne: moyennes.length,
        admis: membres.filter(({ proposition }) => proposition?.issue === 'admis').length,
        moyenne: moyennes.length < EFFECTIF_MINIMAL ? null : moyenneDes(moyennes),
      };
    })
    .toSorted((a, b) => comparerTextes(a.libelle, b.libelle));
}
