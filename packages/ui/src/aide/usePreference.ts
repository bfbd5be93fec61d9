'use client';

import { useSyncExternalStore } from 'react';

const EVENEMENT = 'delib-preference';

function abonner(prevenir: () => void): () => void {
  window.addEventListener(EVENEMENT, prevenir);
  window.addEventListener('storage', prevenir);
  return () => {
    window.removeEventListener(EVENEMENT, prevenir);
    window.removeEventListener('storage', prevenir);
  };
}

/**
 * A choice that this browser keeps for its person: single-letter keys, columns of marks.
 * @param parDefaut until something else was chosen, and on the server
 */
export function usePreference(
  cle: 'touches' | 'notes',
  parDefaut: boolean,
): readonly [boolean, (choix: boolean) => void] {
  const nom = `delib.${cle}`;
  const choisie = useSyncExternalStore(
    abonner,
    () => {
      const gardee = localStorage.getItem(nom);
      return gardee === null ? parDefaut : gardee === 'oui';
    },
    () => parDefaut,
  );
  return [
    choisie,
    (choix) => {
      localStorage.setItem(nom, choix ? 'oui' : 'non');
      window.dispatchEvent(new Event(EVENEMENT));
    },
  ];
}
