import type { Cellule } from './cellules';

type Valeur = string | number | boolean;

/** One column of a CSV file. */
export interface Colonne<V extends Valeur = Valeur, Obligatoire extends boolean = boolean> {
  readonly cellule: Cellule<V>;
  /** False: a cell may be empty, and the whole column may be missing. */
  readonly obligatoire: Obligatoire;
  /** What stands in it, in English for `docs/import.md`. */
  readonly description: string;
  readonly exemple: string;
}

/** One CSV file: the parser, the generator and the test of `docs/import.md` all read this. */
export interface DefinitionFichier<
  Colonnes extends Readonly<Record<string, Colonne>> = Record<string, Colonne>,
> {
  readonly nom: string;
  readonly obligatoire: boolean;
  /** How many lines below the head. */
  readonly lignes: { readonly min: number; readonly max?: number };
  readonly description: string;
  readonly colonnes: Colonnes;
}

/** What one line of a file holds once every cell was accepted; `null` where a cell may be empty and is. */
export type Ligne<Definition> =
  Definition extends DefinitionFichier<infer Colonnes>
    ? {
        readonly [Nom in keyof Colonnes]: Colonnes[Nom] extends Colonne<infer V, infer Obligatoire>
          ? Obligatoire extends true
            ? V
            : V | null
          : never;
      }
    : never;

/** A column every line must fill. */
export function requise<V extends Valeur>(cellule: Cellule<V>, description: string, exemple: string) {
  return { cellule, obligatoire: true, description, exemple } as const satisfies Colonne<V, true>;
}

/** A column that may be empty. */
export function libre<V extends Valeur>(cellule: Cellule<V>, description: string, exemple: string) {
  return { cellule, obligatoire: false, description, exemple } as const satisfies Colonne<V, false>;
}
