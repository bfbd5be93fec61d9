import { noteRelevee } from '../decision/actes-jury';
import { type Dossier, propositionArretee, propositionAvantJury } from '../decision/deliberation';
import { type Comptes, compterIssues, ISSUES, type Issue } from '../decision/issue';
import { notesEnJeu, reglageEnCours } from '../decision/saisie';
import { type Fraction, moyenneDes } from '../nombre/fraction';
import type { Moyenne } from '../nombre/moyenne';
import type { Reglement } from '../reglement/reglement';
import { EFFECTIF_MINIMAL } from './par-decision';

/** The candidates of one jury in one groupe, each with a validated decision. */
export interface JuryDelibere {
  readonly reglement: Reglement;
  readonly dossiers: readonly Dossier[];
}

/** How many candidates were proposed `de` and decided `vers`, another outcome. */
export interface ChangementDecision {
  readonly de: Issue;
  readonly vers: Issue;
  readonly nombre: number;
}

/** What the rules proposed before the deliberation, and what was decided. Counts only: it tells of nobody. */
export interface AvantApres {
  readonly candidats: number;
  /** Proposed by the marks received, in the 2nd groupe with what the 1er settled; the sum is `candidats`. */
  readonly avant: Comptes;
  /** Decided; the sum is `candidats`. */
  readonly apres: Comptes;
  /** In the order of the outcomes; empty when every decision is the one proposed. */
  readonly changements: readonly ChangementDecision[];
  /** Candidates who were granted points de jury in this groupe. */
  readonly avecPoints: number;
  /** Candidates of whom a mark was raised in this groupe, and still counts above the one received. */
  readonly avecRelevement: number;
  /** `null` when fewer than five have a mean: it would tell of persons. */
  readonly moyennes: MoyennesAvantApres | null;
}

/** Means of those who have one; a jury gives none and takes none away. */
export interface MoyennesAvantApres {
  readonly candidats: number;
  readonly avant: Fraction;
  readonly apres: Fraction;
}

interface Vu {
  readonly avant: Issue;
  readonly apres: Issue;
  readonly moyennes: { readonly avant: Moyenne; readonly apres: Moyenne } | null;
  readonly points: boolean;
  readonly relevement: boolean;
}

/**
 * « Avant / après », of one jury or of several together; the order of jurys and candidates has no effect. Throws on a
 * candidate without a decision: who asks makes sure that there is none.
 */
export function avantApres(jurys: readonly JuryDelibere[]): AvantApres {
  const vus = jurys.flatMap(({ reglement, dossiers }) => dossiers.map((dossier) => voir(reglement, dossier)));
  const nombreDe = (de: Issue, vers: Issue) =>
    vus.filter(({ avant, apres }) => avant === de && apres === vers).length;
  return {
    candidats: vus.length,
    avant: compterIssues(vus.map(({ avant }) => avant)),
    apres: compterIssues(vus.map(({ apres }) => apres)),
    changements: ISSUES.flatMap((de) =>
      ISSUES.filter((vers) => vers !== de).map((vers) => ({ de, vers, nombre: nombreDe(de, vers) })),
    ).filter(({ nombre }) => nombre > 0),
    avecPoints: vus.filter(({ points }) => points).length,
    avecRelevement: vus.filter(({ relevement }) => relevement).length,
    moyennes: moyennesDe(vus.flatMap(({ moyennes }) => moyennes ?? [])),
  };
}

/** How many decisions are not the one proposed. */
export function nombreChanges({ changements }: Pick<AvantApres, 'changements'>): number {
  return changements.reduce((somme, { nombre }) => somme + nombre, 0);
}

function voir(reglement: Reglement, dossier: Dossier): Vu {
  const proposee = propositionAvantJury(reglement, dossier);
  const arretee = propositionArretee(reglement, dossier);
  if (!proposee || !arretee || !dossier.validation) {
    throw new Error('before and after are compared once every decision is validated');
  }
  const { pointsJury, relevements } = reglageEnCours(dossier);
  return {
    avant: proposee.issue,
    apres: dossier.validation.issue,
    moyennes:
      proposee.moyenne && arretee.moyenne ? { avant: proposee.moyenne, apres: arretee.moyenne } : null,
    points: pointsJury > 0,
    relevement: relevements.some((relevement) => noteRelevee(notesEnJeu(dossier), relevement) !== null),
  };
}

function moyennesDe(
  moyennes: readonly { readonly avant: Moyenne; readonly apres: Moyenne }[],
): MoyennesAvantApres | null {
  const avant = moyenneDes(moyennes.map((moyenne) => moyenne.avant));
  const apres = moyenneDes(moyennes.map((moyenne) => moyenne.apres));
  if (moyennes.length < EFFECTIF_MINIMAL || !avant || !apres) return null;
  return { candidats: moyennes.length, avant, apres };
}
