import { estDeCriteres, type ParametresUrl } from './criteres';
import type { TriTable } from './table';

/** What an address asks of a list that comes page by page. */
export interface EtatListe {
  /** From 1. */
  readonly page: number;
  /** Null: in the order of the list itself. */
  readonly tri: TriTable | null;
  /** Words searched, as typed; « » for none. */
  readonly recherche: string;
  /** Value chosen, by filter; no entry: any. */
  readonly filtres: Readonly<Record<string, string>>;
  /** Ids of the columns to show; null: those shown at the start. */
  readonly colonnes: readonly string[] | null;
}

/**
 * The address of the same page with some parameters changed, the others as they are; null goes, and what is empty, save
 * of a criterion: there it means « no value ».
 * @param parametres those of the page now
 */
export function adresseListe(
  parametres: ParametresUrl,
  changements: Readonly<Record<string, string | null>>,
): string {
  return `?${new URLSearchParams(Object.entries(parametresPoses({ ...parametres, ...changements })))}`;
}

/** The parameters that say something, each with its one value: of those given twice the first counts. */
export function parametresPoses(
  parametres: Readonly<Record<string, ParametresUrl[string] | null>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(parametres).flatMap(([nom, valeur]) => {
      const seule = typeof valeur === 'string' ? valeur : valeur?.[0];
      return seule || (seule === '' && estDeCriteres(nom)) ? [[nom, seule]] : [];
    }),
  );
}
