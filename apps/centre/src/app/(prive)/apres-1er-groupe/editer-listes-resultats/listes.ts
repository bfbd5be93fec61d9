/** The three lists, in the memo's order. */
export const LISTES = ['admis', 'second_groupe', 'non_admis'] as const;

/** One of the three lists. */
export type Liste = (typeof LISTES)[number];

/** As the memo names them. */
export const LIBELLES_LISTE: Readonly<Record<Liste, string>> = {
  admis: 'Liste d’affichage des admis',
  second_groupe: 'Liste des candidats admis à se présenter aux épreuves du second groupe',
  non_admis: 'Liste des non admis',
};
