'use client';

import { usePreference } from './usePreference';

/** Are the single-letter keys on? The choice is this browser's; a person who dictates turns them off. */
export function useTouches(): readonly [boolean, (actives: boolean) => void] {
  return usePreference('touches', true);
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
