import type { FiltreListe } from '@delib/ui';
import { type EtatListe, lireTri, PARAMETRES_TABLE, type ParametresUrl } from '@delib/ui/url';
import { texteCompare } from '@delib/usecases/texte/textes';
import { z } from 'zod';

/** Rows of a page: some screens, some tens of kilobytes. */
const LIGNES_PAR_PAGE = 50;

/** What an address asks of a list, sorted by one of its columns. */
interface DemandeTriee<C extends string> extends EtatListe {
  readonly tri: { readonly colonne: C; readonly descendant: boolean } | null;
  readonly parPage: number;
}

const texte = z
  .preprocess((valeur) => (Array.isArray(valeur) ? valeur[0] : valeur), texteCompare({ max: 400 }))
  .catch('');
const numero = texte.transform((lu) => (/^[1-9]\d{0,6}$/.test(lu) ? Number(lu) : 1));

/** What the address asks of a list; whatever is not as the page writes it asks for nothing: an old link is no error. */
export function lireDemandeListe<C extends string>(
  parametres: ParametresUrl,
  liste: { readonly triables: readonly C[]; readonly filtres: readonly FiltreListe[] },
): DemandeTriee<C> {
  const { triables, filtres } = liste;
  const tri = lireTri(texte.parse(parametres[PARAMETRES_TABLE.tri]), triables);
  const colonne = triables.find((each) => each === tri?.colonne);
  const colonnes = texte.parse(parametres[PARAMETRES_TABLE.colonnes]);
  return {
    page: numero.parse(parametres[PARAMETRES_TABLE.page]),
    parPage: LIGNES_PAR_PAGE,
    tri: tri === null || colonne === undefined ? null : { colonne, descendant: tri.descendant },
    recherche: texte.parse(parametres[PARAMETRES_TABLE.recherche]),
    filtres: Object.fromEntries(
      filtres.flatMap(({ id, choix }) => {
        const voulu = texte.parse(parametres[PARAMETRES_TABLE.filtre(id)]);
        return choix.some(({ valeur }) => valeur === voulu) ? [[id, voulu]] : [];
      }),
    ),
    colonnes: colonnes === '' ? null : colonnes.split(','),
  };
}
