import type { ActiviteId, Groupe } from '@delib/domain';

/** The lists of both groupes, in the memo's order. */
export const LISTES = ['admis', 'second_groupe', 'non_admis'] as const;

/** One of them. */
export type Liste = (typeof LISTES)[number];

/** As the memo names them. */
export const LIBELLES_LISTE: Readonly<Record<Liste, string>> = {
  admis: 'Liste d’affichage des admis',
  second_groupe: 'Liste des candidats admis à se présenter aux épreuves du second groupe',
  non_admis: 'Liste des non admis',
};

/** The lists that a groupe has: nobody is sent to a second groupe by the second. */
export const LISTES_DU_GROUPE: Readonly<Record<Groupe, readonly [Liste, ...Liste[]]>> = {
  1: LISTES,
  2: ['admis', 'non_admis'],
};

/** The activity that edits the lists of a groupe. */
export const EDITION_LISTES = {
  1: 'editer_listes_resultats',
  2: 'editer_listes_resultats_2nd_groupe',
} as const satisfies Record<Groupe, ActiviteId>;
