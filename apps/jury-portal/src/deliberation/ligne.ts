import {
  type Centiemes,
  comparerOraux,
  type EtatDecision,
  estALaBarre,
  estCasClair,
  etatDecision,
  type Issue,
  type OralCompare,
  type Proposition,
  propositionArretee,
  propositionAvantJury,
  propositionPremierGroupe,
  type Refus,
  type Reglement,
  reglageEnCours,
  validerIssue,
} from '@delib/domain';
import type { CandidatVu } from './candidat';

/** Everything the grid and the sheet say of one candidate, from the domain alone. */
export interface Ligne {
  readonly candidat: CandidatVu;
  /** Before the jury: the received marks alone. `null` while a mark is missing. */
  readonly avant: Proposition | null;
  /** What the settled marks carry. */
  readonly arretee: Proposition | null;
  /** 2nd groupe: what the 1er settled, whose mean is the one « before »; `null` in the 1er groupe. */
  readonly premierGroupe: Proposition | null;
  /** 2nd groupe: the two orals beside the marks they may replace; none in the 1er groupe. */
  readonly oraux: readonly OralCompare[];
  readonly etat: EtatDecision;
  readonly aLaBarre: boolean;
  readonly casClair: boolean;
  readonly pointsJury: Centiemes;
  readonly notesRelevees: number;
  /** Why the outcome cannot be validated now; `null` when it can. */
  readonly empechement: Refus | null;
}

/** A row of the grid: what the marks carry by themselves, what the jury made of it, what it may still do. */
export function toLigne(reglement: Reglement, candidat: CandidatVu): Ligne {
  const { dossier } = candidat;
  const arretee = propositionArretee(reglement, dossier);
  const validable = validerIssue(reglement, dossier);
  const { relevements, pointsJury } = reglageEnCours(dossier);
  return {
    candidat,
    avant: propositionAvantJury(reglement, dossier),
    arretee,
    premierGroupe: dossier.groupe === 1 ? null : propositionPremierGroupe(reglement, dossier),
    oraux: dossier.groupe === 1 ? [] : comparerOraux(reglement, dossier),
    etat: etatDecision(reglement, dossier),
    aLaBarre: estALaBarre(reglement, arretee?.moyenne ?? null),
    casClair: estCasClair(reglement, dossier),
    pointsJury,
    notesRelevees: relevements.length,
    empechement: validable.ok ? null : validable.refus,
  };
}

export { issuesDuGroupe } from '@delib/domain';

/** What the jury counts while it works; the outcomes are those of the settled marks. */
export interface ComptesDeliberation {
  readonly total: number;
  readonly validees: number;
  readonly aLaBarre: number;
  readonly livretsAExaminer: number;
  readonly casClairs: number;
  readonly issues: Readonly<Record<Issue, { readonly total: number; readonly validees: number }>>;
}

/** The counts above the grid: outcomes, validated or not, and what remains. */
export function compterLignes(lignes: readonly Ligne[]): ComptesDeliberation {
  const issues = {
    admis: { total: 0, validees: 0 },
    second_groupe: { total: 0, validees: 0 },
    non_admis: { total: 0, validees: 0 },
    poursuite: { total: 0, validees: 0 },
  };
  const comptes = { total: lignes.length, validees: 0, aLaBarre: 0, livretsAExaminer: 0, casClairs: 0 };
  for (const ligne of lignes) {
    const validee = ligne.etat === 'valide';
    if (ligne.arretee) {
      issues[ligne.arretee.issue].total += 1;
      if (validee) issues[ligne.arretee.issue].validees += 1;
    }
    if (validee) comptes.validees += 1;
    if (ligne.aLaBarre) comptes.aLaBarre += 1;
    if (livretRequis(ligne)) comptes.livretsAExaminer += 1;
    if (ligne.casClair) comptes.casClairs += 1;
  }
  return { ...comptes, issues };
}

/** A NON ADMIS stands on an examined livret where one was handed in (D643-26). */
export function livretRequis({ candidat, arretee }: Ligne): boolean {
  return candidat.dossier.livret === 'a_examiner' && arretee?.issue === 'non_admis';
}
