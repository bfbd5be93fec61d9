import type { ActiviteId, Groupe } from '@delib/domain';
import type { TypeListe } from '@delib/francais';

/** The lists of both groupes, in the memo's order. */
export const LISTES = ['admis', 'second_groupe', 'non_admis'] as const satisfies readonly TypeListe[];

/** The lists that a groupe has: nobody is sent to a second groupe by the second. */
export const LISTES_DU_GROUPE: Readonly<Record<Groupe, readonly [TypeListe, ...TypeListe[]]>> = {
  1: LISTES,
  2: ['admis', 'non_admis'],
};

/** The activity that edits the lists of a groupe. */
export const EDITION_LISTES = {
  1: 'editer_listes_resultats',
  2: 'editer_listes_resultats_2nd_groupe',
} as const satisfies Record<Groupe, ActiviteId>;
