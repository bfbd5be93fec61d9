'use client';

import { useSyncExternalStore } from 'react';

const CLE = 'delib.touches';
const EVENEMENT = 'delib-touches';

function abonner(prevenir: () => void): () => void {
  window.addEventListener(EVENEMENT, prevenir);
  window.addEventListener('storage', prevenir);
  return () => {
    window.removeEventListener(EVENEMENT, prevenir);
    window.removeEventListener('storage', prevenir);
  };
}

/** Are the single-letter keys on? The choice is this browser's; a person who dictates turns them off. */
export function useTouches(): readonly [boolean, (actives: boolean) => void] {
  const actives = useSyncExternalStore(
    abonner,
    () => localStorage.getItem(CLE) !== 'non',
    () => true,
  );
  return [
    actives,
    (next) => {
      localStorage.setItem(CLE, next ? 'oui' : 'non');
      window.dispatchEvent(new Event(EVENEMENT));
    },
  ];
}

/** Is the person typing text? Letters are then letters. */
export function estSaisieDeTexte(cible: EventTarget | null): boolean {
  if (!(cible instanceof HTMLElement)) return false;
  if (cible.isContentEditable || cible instanceof HTMLTextAreaElement || cible instanceof HTMLSelectElement) {
    return true;
  }
  return cible instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(cible.type);
}

/** Is a dialog open above the page? */
export function dialogueOuvert(): boolean {
  return document.querySelector('dialog[open], .fr-modal--opened') !== null;
}
