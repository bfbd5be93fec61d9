import { typo } from '@delib/francais';
import type { Dessin } from './dessin';

/** A table: the first cell of a row names it. */
export interface Donnees {
  /** Titles of the columns; the first one is that of the names. */
  readonly colonnes: readonly string[];
  readonly lignes: readonly (readonly string[])[];
}

/** One plot, as screens and documents show it. */
export interface Graphique {
  /** Unique on its page. */
  readonly id: string;
  readonly titre: string;
  /** The sentence that states the finding: who cannot see the drawing loses nothing. */
  readonly constat: string;
  /**
   * Draws it, `largeur` units wide. `null`: fewer than five people, who would be recognised; the sentence says so.
   */
  readonly dessiner: ((largeur: number) => Dessin) | null;
  readonly donnees: Donnees;
}

/** What a drawing on paper says to who hears it: its title, then its figures, row by row. */
export function alternativeDe({ titre, donnees }: Graphique): string {
  const [, ...colonnes] = donnees.colonnes;
  const lignes = donnees.lignes.map(([nom = '', ...valeurs]) => {
    const dites = valeurs.map((valeur, rang) =>
      colonnes.length === 1 ? valeur : `${colonnes[rang] ?? ''} ${valeur}`.trim(),
    );
    return `${nom} : ${dites.join(', ')}`;
  });
  return typo(`Graphique : ${titre}. ${lignes.join(' ; ')}.`);
}
