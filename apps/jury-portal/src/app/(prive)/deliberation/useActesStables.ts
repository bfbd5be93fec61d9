import { useLayoutEffect, useRef, useState } from 'react';
import type { ActesGrille } from './actes-grille';

/** The acts of the grid under functions that stay the same: a row is not drawn again because an act was made anew. */
export function useActesStables(actes: ActesGrille): ActesGrille {
  const derniers = useRef(actes);
  useLayoutEffect(() => {
    derniers.current = actes;
  });
  const [stables] = useState<ActesGrille>(() => ({
    onSaisir: (...demande) => derniers.current.onSaisir(...demande),
    onPoints: (id) => derniers.current.onPoints(id),
    onNote: (id) => derniers.current.onNote(id),
    onOuvrir: (id) => derniers.current.onOuvrir(id),
  }));
  return stables;
}
