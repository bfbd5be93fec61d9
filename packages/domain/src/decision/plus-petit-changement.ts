import type { Centiemes } from '../nombre/centiemes';
import { pointsManquants } from '../nombre/moyenne';
import { plusPetiteNote } from '../reglement/pas-des-notes';
import type { Reglement } from '../reglement/reglement';
import { isResultatNote } from '../resultat';
import { epreuvesModifiables, POINTS_JURY_MAXIMUM } from './actes-jury';
import { type Dossier, propositionArretee } from './deliberation';
import { type Issue, rangIssue } from './issue';
import { issuesDuGroupe } from './proposition';
import { notesEnJeu, reglageEnCours } from './saisie';

/** One way to carry a better outcome. Shown, never applied by itself. */
export type Changement =
  | {
      readonly type: 'note';
      readonly epreuve: string;
      readonly de: Centiemes;
      readonly a: Centiemes;
      readonly ecart: Centiemes;
    }
  /** On top of the points already granted. */
  | { readonly type: 'points'; readonly points: Centiemes };

/** For one better outcome, the least changes that carry it, smallest first; empty: no single change does. */
export interface PlusPetitChangement {
  readonly issue: Issue;
  readonly changements: readonly Changement[];
}

/**
 * « Plus petit changement » (3-decisions): per épreuve the least raise on the step of marks that carries each better
 * outcome, and the points de jury that would. Found by bisection over the very function that proposes, so it cannot
 * disagree with it; raising a mark never worsens an outcome, which makes the bisection exact.
 */
export function plusPetitsChangements(
  reglement: Reglement,
  dossier: Dossier,
): readonly PlusPetitChangement[] {
  const actuelle = propositionArretee(reglement, dossier);
  if (!actuelle?.moyenne) return [];
  return issuesDuGroupe(dossier.groupe, reglement)
    .toReversed()
    .filter((issue) => rangIssue(issue) > rangIssue(actuelle.issue))
    .map((issue) => ({ issue, changements: changementsVers(reglement, dossier, issue) }));
}

function changementsVers(reglement: Reglement, dossier: Dossier, cible: Issue): Changement[] {
  const issueOf = (candidat: Dossier) => propositionArretee(reglement, candidat)?.issue ?? 'non_admis';
  const porte = (candidat: Dossier) => rangIssue(issueOf(candidat)) >= rangIssue(cible);
  const changements: Changement[] = [];
  for (const { code } of epreuvesModifiables(reglement, notesEnJeu(dossier))) {
    const settled = noteArretee(dossier, code);
    if (settled === null) continue;
    const least = plusPetiteNote(reglement.pasDesNotes, settled + 1, (a) =>
      porte(withNote(dossier, code, a)),
    );
    // A raise that leaps over this outcome to a better one is listed under that one only.
    if (least === null || issueOf(withNote(dossier, code, least)) !== cible) continue;
    changements.push({ type: 'note', epreuve: code, de: settled, a: least, ecart: least - settled });
  }
  changements.sort((x, y) => (x.type === 'note' && y.type === 'note' ? x.ecart - y.ecart : 0));
  const points = pointsVers(reglement, dossier, cible);
  if (points !== null && issueOf(withPoints(dossier, points)) === cible)
    changements.push({ type: 'points', points });
  return changements;
}

function pointsVers(reglement: Reglement, dossier: Dossier, cible: Issue): Centiemes | null {
  const moyenne = propositionArretee(reglement, dossier)?.moyenne;
  if (!moyenne) return null;
  const { admission, secondGroupe } = reglement.seuils;
  const points = pointsManquants(moyenne, cible === 'admis' ? admission : secondGroupe);
  // What the act would refuse is not offered.
  const grantable = reglageEnCours(dossier).pointsJury + points <= POINTS_JURY_MAXIMUM;
  return points > 0 && grantable ? points : null;
}

function noteArretee(dossier: Dossier, code: string): Centiemes | null {
  const relevee = reglageEnCours(dossier).relevements.find((relevement) => relevement.epreuve === code);
  const recu = notesEnJeu(dossier)[code];
  if (!recu || !isResultatNote(recu)) return null;
  return relevee ? Math.max(relevee.apres, recu.note) : recu.note;
}

function withNote(dossier: Dossier, code: string, apres: Centiemes): Dossier {
  const key = dossier.groupe === 1 ? 'reglage' : 'reglageSecondGroupe';
  const reglage = dossier[key];
  const relevements = reglage.relevements.filter((relevement) => relevement.epreuve !== code);
  return {
    ...dossier,
    [key]: { ...reglage, relevements: [...relevements, { epreuve: code, avant: 0, apres, motif: '' }] },
  };
}

function withPoints(dossier: Dossier, points: Centiemes): Dossier {
  const key = dossier.groupe === 1 ? 'reglage' : 'reglageSecondGroupe';
  return { ...dossier, [key]: { ...dossier[key], pointsJury: dossier[key].pointsJury + points } };
}
