import type { ReactNode } from 'react';

const LIGNES = 6;
const COLONNES = 4;

/**
 * Skeleton rows while a page loads. `aria-busy` and the sentence are what a screen reader gets.
 * @param props.libelle « Chargement des jurys »
 */
export function Squelette({ libelle }: { readonly libelle: string }): ReactNode {
  return (
    <div aria-busy="true" aria-live="polite" className="delib-squelette fr-my-3w">
      <p className="fr-sr-only">{libelle}…</p>
      {Array.from({ length: LIGNES }, (_, ligne) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical bars that never move
        <div key={ligne} className="delib-squelette__ligne" aria-hidden="true">
          {Array.from({ length: COLONNES }, (_, colonne) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: identical bars that never move
            <span key={colonne} className="delib-squelette__cellule" />
          ))}
        </div>
      ))}
    </div>
  );
}
