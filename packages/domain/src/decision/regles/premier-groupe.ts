import { atteint } from '../../nombre/moyenne';
import type { Regle } from './regle';

/** Forme progressive, épreuves not all passed: no mean, the cursus goes on (D643-14). An absence is named, and waits. */
const poursuiteDuCursus = {
  id: 'poursuite_du_cursus',
  reference: 'formes',
  depuis: 2014,
  issue: (calcul) => (calcul.nonPassees.length > 0 ? 'poursuite' : null),
} as const satisfies Regle;

/** Not justified absence at an obligatory épreuve: no diploma and no 2nd group (D643-24). */
const absenceNonJustifiee = {
  id: 'absence_non_justifiee',
  reference: 'absence',
  depuis: 2014,
  issue: (calcul) => (calcul.absences.length > 0 ? 'non_admis' : null),
} as const satisfies Regle;

/**
 * An obligatory épreuve that the commission de discipline annulled: it was not passed, so no diploma and no 2nd
 * group, as for an absence (D643-32-1 ff., procedure in force since 1-1-2021).
 */
const epreuveAnnulee = {
  id: 'epreuve_annulee',
  reference: 'nullite',
  depuis: 2021,
  issue: (calcul) => (calcul.annulations.length > 0 ? 'non_admis' : null),
} as const satisfies Regle;

/** Mean ≥ 10, whatever the professional mean (D643-22). */
const moyenneAtteinte = {
  id: 'moyenne_atteinte',
  reference: 'moyenneGenerale',
  depuis: 2014,
  issue: (calcul, seuils) => (calcul.moyenne && atteint(calcul.moyenne, seuils.admission) ? 'admis' : null),
} as const satisfies Regle;

/**
 * 8 ≤ mean < 10 and professional mean ≥ 10 (D643-22, décret 2022-850: from session 2022). A candidate dispensed of every
 * professional épreuve has no professional mean to fail: the condition is taken as met.
 */
const accesSecondGroupe = {
  id: 'acces_second_groupe',
  reference: 'secondGroupe',
  depuis: 2022,
  issue: ({ moyenne, professionnelle }, seuils) =>
    moyenne &&
    atteint(moyenne, seuils.secondGroupe) &&
    (professionnelle === null || atteint(professionnelle, seuils.professionnel))
      ? 'second_groupe'
      : null,
} as const satisfies Regle;

/** Everything else (D643-22). */
const moyenneInsuffisante = {
  id: 'moyenne_insuffisante',
  reference: 'moyenneGenerale',
  depuis: 2014,
  issue: () => 'non_admis',
} as const satisfies Regle;

/** The 1er groupe: of the rules in force for the session, the first that speaks wins. */
export const REGLES_PREMIER_GROUPE = [
  poursuiteDuCursus,
  absenceNonJustifiee,
  epreuveAnnulee,
  moyenneAtteinte,
  accesSecondGroupe,
  moyenneInsuffisante,
] as const;
