import { createModal } from '@codegouvfr/react-dsfr/Modal';
import { useIsModalOpen } from '@codegouvfr/react-dsfr/Modal/useIsModalOpen';
import { useEffect, useRef, useState } from 'react';
import { ancetres, focusAuTitre } from '../racine/focus';

/** What DSFR's scripts offer for a window that they have taken up. */
interface FenetreDsfr {
  readonly isDisclosed: boolean;
  disclose(): void;
  conceal(): void;
}

declare global {
  interface Window {
    /** Set by DSFR's scripts, `null` for an element that they have not taken up yet. */
    readonly dsfr?: (element: Element | null) => { readonly modal?: FenetreDsfr } | null;
  }
}

/**
 * A DSFR window that code opens and closes; the focus is given back on closing.
 * @param id unique in the page
 * @param onFermer the person closed it: by a button, the cross, Escape or a click outside
 * @returns the component to draw it with
 */
export function useFenetre(
  id: string,
  ouvert: boolean,
  onFermer: () => void,
): ReturnType<typeof createModal>['Component'] {
  const [modal] = useState(() => createModal({ id, isOpenedByDefault: false }));
  const declencheur = useDeclencheur(ouvert);
  useIsModalOpen(modal, {
    onConceal: () => {
      declencheur.reprendre();
      onFermer();
    },
  });
  const etaitOuvert = useRef(false);

  useEffect(() => {
    // A window that was never opened is not asked to close.
    if (ouvert === etaitOuvert.current) return;
    etaitOuvert.current = ouvert;
    return commander(id, ouvert);
  }, [id, ouvert]);

  useEffect(() => {
    if (!ouvert) return;
    // DSFR leaves Escape alone while a field has the focus; a window closes all the same.
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key === 'Escape' && !event.defaultPrevented) commander(id, false);
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [id, ouvert]);

  return modal.Component;
}

/**
 * Opens or closes a window, at the latest once DSFR can: its scripts take up what React draws some frames after, on a
 * busy machine many, and answer nothing to who asks before.
 * @returns how to give up
 */
function commander(id: string, ouvrir: boolean): () => void {
  let frame = 0;
  function essayer(): void {
    const fenetre = window.dsfr?.(document.getElementById(id))?.modal;
    if (ouvrir) fenetre?.disclose();
    else fenetre?.conceal();
    if (fenetre?.isDisclosed !== ouvrir) frame = requestAnimationFrame(essayer);
  }
  essayer();
  return () => cancelAnimationFrame(frame);
}

/**
 * Remembers what had the focus when a dialog opened. DSFR gives it back to a button that names the dialog, and these
 * are opened by code.
 */
function useDeclencheur(ouvert: boolean): { readonly reprendre: () => void } {
  const element = useRef<Element | null>(null);
  useEffect(() => {
    if (ouvert) element.current = document.activeElement;
  }, [ouvert]);
  return {
    reprendre: () => {
      const actuel = document.activeElement;
      // The page may have moved the focus on purpose meanwhile, to a report for instance.
      if (actuel !== null && actuel !== document.body && actuel.closest('dialog') === null) return;
      const avant = element.current;
      if (!(avant instanceof HTMLElement)) return;
      // It may have stood in a window that closed since, as the menu of a narrow screen is: what opens that one.
      const cible = avant.checkVisibility() ? avant : ouvreur(avant);
      cible?.focus();
      // It may be gone, or greyed by what was just done.
      if (cible === null || document.activeElement !== cible) focusAuTitre(ancetres(avant));
    },
  };
}

function ouvreur(dedans: Element): HTMLElement | null {
  const id = dedans.closest('[id].fr-modal')?.id ?? '';
  return document.querySelector<HTMLElement>(`[aria-controls="${CSS.escape(id)}"]:not(.fr-btn--close)`);
}
