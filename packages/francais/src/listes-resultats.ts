import type { Groupe } from '@delib/domain';

/** As the memo names them. */
const LIBELLES_LISTE = {
  admis: 'Liste d’affichage des admis',
  second_groupe: 'Liste des candidats admis à se présenter aux épreuves du second groupe',
  non_admis: 'Liste des non admis',
} as const;

/** Of which candidates a posted list is. */
export type TypeListe = keyof typeof LIBELLES_LISTE;

/** What a posted list is called where its groupe is known. */
export function libelleListe(liste: TypeListe): string {
  return LIBELLES_LISTE[liste];
}

/** What it is called by itself: « Liste des non admis à l’issue du 2nd groupe ». */
export function titreListe({
  groupe,
  liste,
}: {
  readonly groupe: Groupe;
  readonly liste: TypeListe;
}): string {
  const issue = groupe === 2 && liste !== 'second_groupe' ? ' à l’issue du 2nd groupe' : '';
  return `${LIBELLES_LISTE[liste]}${issue}`;
}
