'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { LigneJuryAffichee } from './ligne-jury';

/** Opens the history of a jury: one dialog serves the whole table. */
export const OuvrirHistorique = createContext<(ligne: LigneJuryAffichee) => void>(() => {});

/** The cell « Historique ». */
export function BoutonHistorique({ ligne }: { readonly ligne: LigneJuryAffichee }): ReactNode {
  const ouvrir = useContext(OuvrirHistorique);
  return (
    <button
      type="button"
      className="fr-btn fr-btn--tertiary fr-btn--sm fr-icon-time-line fr-btn--icon-left"
      onClick={() => ouvrir(ligne)}
    >
      Historique<span className="fr-sr-only"> du jury {ligne.code}</span>
    </button>
  );
}
