import { type Criteres, correspond, ecrireCriteresGrille, ordonner } from './criteres';
import type { Ligne } from './ligne';

/**
 * The order of the grid, kept still while one works in it: a row that is validated under « à valider », or whose
 * mean moves, stays where the eye left it, and « Suivant » goes where the grid would. It is made anew when the
 * criteria change or when asked.
 */
export function creerOrdre() {
  let key: string | null = null;
  let ids: readonly string[] = [];
  return {
    /** Ids of the candidates in order, as frozen for these criteria. */
    pour(lignes: readonly Ligne[], criteres: Criteres, changes: ReadonlySet<string>): readonly string[] {
      const wanted = ecrireCriteresGrille(criteres);
      if (key !== wanted) {
        key = wanted;
        ids = ordonner(lignes, criteres, changes);
      }
      return ids;
    },
    oublier(): void {
      key = null;
    },
  };
}

/** How many rows are still shown that the filters would now leave out. */
export function compterHorsCriteres(
  lignes: readonly Ligne[],
  criteres: Criteres,
  changes: ReadonlySet<string>,
): number {
  return lignes.filter((ligne) => !correspond(ligne, criteres, changes.has(ligne.candidat.id))).length;
}

/** The neighbours of a candidate in the order; a candidate outside it has the first as next. */
export function voisins(
  ordre: readonly string[],
  id: string,
): { readonly rang: number; readonly precedent: string | null; readonly suivant: string | null } {
  const rang = ordre.indexOf(id);
  if (rang === -1) return { rang, precedent: null, suivant: ordre[0] ?? null };
  return { rang, precedent: ordre[rang - 1] ?? null, suivant: ordre[rang + 1] ?? null };
}

/**
 * The next candidate to decide on, in the order of the grid: after this one, else from the top; `null` when every other
 * one there is validated.
 */
export function prochainADecider(
  ordre: readonly string[],
  lignes: ReadonlyMap<string, Pick<Ligne, 'etat'>>,
  id: string,
): string | null {
  const rang = ordre.indexOf(id);
  const suite = [...ordre.slice(rang + 1), ...ordre.slice(0, Math.max(0, rang))];
  return suite.find((autre) => autre !== id && (lignes.get(autre)?.etat ?? 'valide') !== 'valide') ?? null;
}
