import type { AvertissementComposition, AvertissementTenue, ManquementNomination } from '@delib/domain';

/** What makes a naming irregular, as the end of a sentence. */
export const MANQUEMENTS_NOMINATION: Readonly<Record<ManquementNomination, string>> = {
  arrete_absent: 'l’arrêté de nomination manque',
  president_absent: 'aucun président n’est nommé',
  presidents_multiples: 'plusieurs présidents sont nommés',
  president_sans_qualite: 'le président n’est ni enseignant-chercheur ni IA-IPR',
  parite_non_respectee: 'les deux collèges ne sont pas à parité',
  college_vide: 'un des deux collèges est vide',
};

/** What the sitting lacks, as a sentence for the screen; the PV has its own wording. */
export const AVERTISSEMENTS_TENUE: Readonly<Record<AvertissementTenue, string>> = {
  president_non_present: 'Le président du jury n’est pas présent.',
  parite_rompue: 'La parité entre les deux collèges n’est pas respectée parmi les présents.',
  enseignants_publics_minoritaires:
    'Les enseignants du public ne sont pas majoritaires parmi les enseignants présents.',
  enseignant_chercheur_absent: 'Aucun enseignant-chercheur n’est présent.',
  employeurs_absents: 'Aucun représentant des employeurs n’est présent.',
  salaries_absents: 'Aucun représentant des salariés n’est présent.',
};

/** What a named jury lacks without being unlawful, as a sentence for who composes it. */
export const AVERTISSEMENTS_COMPOSITION: Readonly<Record<AvertissementComposition, string>> = {
  enseignants_publics_minoritaires:
    'Les enseignants du public ne sont pas majoritaires parmi les enseignants nommés.',
  enseignant_chercheur_absent: 'Aucun enseignant-chercheur n’est nommé.',
  employeurs_absents: 'Aucun représentant des employeurs n’est nommé.',
  salaries_absents: 'Aucun représentant des salariés n’est nommé.',
};
