import type { ReactNode } from 'react';

export interface SqueletteProps {
  /** « Chargement des jurys » */
  readonly libelle: string;
  readonly lignes?: number;
  readonly colonnes?: number;
}

/** Skeleton rows while a page loads. `aria-busy` and the sentence are what a screen reader gets. */
export function Squelette({ libelle, lignes = 6, colonnes = 4 }: SqueletteProps): ReactNode {
  return (
    <div aria-busy="true" aria-live="polite" className="delib-squelette fr-my-3w">
      <p className="fr-sr-only">{libelle}…</p>
      {Array.from({ length: lignes }, (_, ligne) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical bars that never move
        <div key={ligne} className="delib-squelette__ligne" aria-hidden="true">
          {Array.from({ length: colonnes }, (_, colonne) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: identical bars that never move
            <span key={colonne} className="delib-squelette__cellule" />
          ))}
        </div>
      ))}
    </div>
  );
}
