import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** One cell. */
export interface Place {
  readonly cle: string;
  readonly colonne: string;
}

/** The cell being typed in; `amorce`: the letter that opened it, `null` when it was opened otherwise. */
export interface Edition extends Place {
  readonly amorce: string | null;
  readonly souris: boolean;
}

const PAGE = 10;

/**
 * One tab stop for a whole grid: arrows go from cell to cell, Enter, F2 or a letter open the one they are on, Enter
 * closes it and goes down, Escape gives back what was there.
 */
export function useParcoursGrille(options: {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly cles: readonly string[];
  readonly colonnes: readonly string[];
  readonly ouverte: (place: Place) => boolean;
  readonly onVider: (place: Place) => void;
}) {
  const { table, cles, colonnes, ouverte, onVider } = options;
  const [courante, setCourante] = useState<Place | null>(null);
  const [edition, setEdition] = useState<Edition | null>(null);
  const cible = useRef<Place | null>(null);

  const atteindre = useCallback((place: Place) => {
    cible.current = place;
    setCourante(place);
    setEdition(null);
  }, []);

  useEffect(() => {
    // After the render that closed the field: the cell is there to take the focus back.
    const place = cible.current;
    if (!place) return;
    cible.current = null;
    const cell = [...(table.current?.querySelectorAll<HTMLElement>('[data-colonne]') ?? [])].find(
      ({ dataset }) => dataset.colonne === place.colonne && dataset.ligne === place.cle,
    );
    cell?.focus();
  });

  function deplacer(place: Place, lignes: number, colonnesEnPlus: number): void {
    const rang = cles.indexOf(place.cle) + lignes;
    const colonne = colonnes.indexOf(place.colonne) + colonnesEnPlus;
    const cle = cles[Math.max(0, Math.min(cles.length - 1, rang))];
    const id = colonnes[Math.max(0, Math.min(colonnes.length - 1, colonne))];
    if (cle !== undefined && id !== undefined) atteindre({ cle, colonne: id });
  }

  /** In a cell that is not being typed in. */
  function surCellule(event: KeyboardEvent<HTMLElement>, place: Place): void {
    // A button in a cell has its own keys.
    if (event.target !== event.currentTarget) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      PageUp: [-PAGE, 0],
      PageDown: [PAGE, 0],
      Home: [0, -colonnes.length],
      End: [0, colonnes.length],
    };
    const move = moves[event.key];
    if (move) deplacer(place, ...move);
    else if (event.key === 'Enter' || event.key === 'F2') {
      if (ouverte(place)) setEdition({ ...place, amorce: null, souris: false });
      else {
        const [premier, autre] = event.currentTarget.querySelectorAll<HTMLElement>('button, a');
        if (autre) premier?.focus();
        else premier?.click();
      }
    } else if (ouverte(place) && (event.key === 'Delete' || event.key === 'Backspace')) onVider(place);
    else if (ouverte(place) && event.key.length === 1 && ![' ', '/', '?'].includes(event.key)) {
      setEdition({ ...place, amorce: event.key, souris: false });
    } else return;
    event.preventDefault();
  }

  return {
    courante: courante !== null && cles.includes(courante.cle) ? courante : null,
    edition,
    setCourante,
    /** By a click. */
    ouvrir: (place: Place) => {
      setCourante(place);
      setEdition({ ...place, amorce: null, souris: true });
    },
    fermer: () => setEdition(null),
    /** Enter in the field: what was typed waits, and the cell below is next. */
    descendre: (place: Place) => deplacer(place, 1, 0),
    monter: (place: Place) => deplacer(place, -1, 0),
    rester: atteindre,
    surCellule,
  };
}

export type ParcoursGrille = ReturnType<typeof useParcoursGrille>;
