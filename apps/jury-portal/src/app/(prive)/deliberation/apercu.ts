import {
  arrondir,
  atteint,
  barres,
  barresDuGroupe,
  direMoyenneGenerale,
  ecrireMoyenne,
  formatCentiemes,
  formatCoefficient,
  LIBELLES_ETAT_DECISION,
  LIBELLES_ISSUE,
  LIBELLES_ISSUE_COURTS,
  pointsManquants,
  type Reglement,
} from '@delib/domain';
import { direPoints } from '@delib/francais';
import type { Ligne } from '../../../deliberation/ligne';

/** « moyenne 10,00, Admis (au lieu de 2nd groupe) »: what marks would carry, beside what they carry now. */
export function phraseApercu(apres: Ligne, avant: Ligne, reglement: Reglement): string {
  const { arretee } = apres;
  if (!arretee) return 'il manque une note, rien ne peut être proposé.';
  const issue = `« ${LIBELLES_ISSUE[arretee.issue]} »`;
  const change = avant.arretee && avant.arretee.issue !== arretee.issue;
  const ecart = change && avant.arretee ? ` au lieu de « ${LIBELLES_ISSUE[avant.arretee.issue]} »` : '';
  if (!arretee.moyenne) return `pas de moyenne, ${issue}${ecart}.`;
  const moyenne = ecrireMoyenne(direMoyenneGenerale(arretee.moyenne, reglement));
  return `moyenne ${moyenne}, ${issue}${ecart}.`;
}

/** « Candidat 20101027, moyenne 9,86, 2nd groupe, à valider »: what a row says when one comes to it. */
export function direLigne({ candidat, arretee, etat }: Ligne, reglement: Reglement): string {
  const moyenne = arretee?.moyenne
    ? `moyenne ${ecrireMoyenne(direMoyenneGenerale(arretee.moyenne, reglement))}`
    : 'pas de moyenne';
  return [
    `Candidat ${candidat.numeroAnonymat}`,
    moyenne,
    arretee ? LIBELLES_ISSUE_COURTS[arretee.issue] : 'aucune proposition',
    LIBELLES_ETAT_DECISION[etat].toLowerCase(),
  ].join(', ');
}

/** « à 0,14 de 10 »: how far below a bar the mean stands, for the candidates at the bar. */
export function ecartALaBarre({ arretee }: Ligne, reglement: Reglement): string | null {
  const moyenne = arretee?.moyenne;
  if (!moyenne) return null;
  const bar = barres(reglement).findLast((seuil) => !atteint(moyenne, seuil));
  if (bar === undefined) return null;
  const gap = bar - arrondir(moyenne);
  return gap <= 0 ? null : formatCentiemes(gap);
}

/** « Moyenne 9,64, il manque 8,00 points pour 10 »: what the settled marks come to, beside the decision. */
export function phraseSituation({ arretee, candidat }: Ligne, reglement: Reglement): string {
  const moyenne = arretee?.moyenne;
  if (!moyenne) return 'Pas de moyenne';
  const dite = `Moyenne ${ecrireMoyenne(direMoyenneGenerale(moyenne, reglement))}`;
  const barre = barresDuGroupe(candidat.dossier.groupe, reglement).findLast(
    (seuil) => !atteint(moyenne, seuil),
  );
  if (barre === undefined) return dite;
  return `${dite}, il manque ${direPoints(pointsManquants(moyenne, barre))} pour ${formatCoefficient(barre)}`;
}
