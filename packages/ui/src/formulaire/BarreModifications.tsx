'use client';

import { compter, typo } from '@delib/francais';
import { type ReactNode, useEffect } from 'react';

const QUESTION = typo(
  'Des modifications ne sont pas enregistrées. Quitter la page et les perdre ? (Annuler pour rester)',
);

export interface BarreModificationsProps {
  /** Number of changes not yet saved; the bar shows itself from 1. */
  readonly nombre: number;
  readonly onEnregistrer: () => void;
  /** Gives back what was there. */
  readonly onAnnuler: () => void;
  readonly enCours: boolean;
  /** A field that the saving needs, shown with the bar: a motif. */
  readonly complement?: ReactNode;
  /** Result of the last saving: « 12 jurys enregistrés, 1 refusé. » */
  readonly message?: string;
}

/**
 * « N'oubliez pas d'enregistrer »: a bar at the foot of the window says how many changes wait; leaving the page, by
 * a link or by the browser, asks first.
 */
export function BarreModifications({
  nombre,
  onEnregistrer,
  onAnnuler,
  enCours,
  complement,
  message,
}: BarreModificationsProps): ReactNode {
  useGardeDepart(nombre > 0);
  return (
    <section aria-label="Modifications en attente" className={nombre > 0 ? 'delib-barre' : undefined}>
      <p role="status" className={nombre > 0 || message !== undefined ? 'fr-mb-0' : 'fr-sr-only'}>
        {nombre > 0
          ? `${compter(nombre, 'modification', 'modifications')} en attente`
          : message === undefined
            ? ''
            : typo(message)}
      </p>
      {nombre > 0 ? complement : null}
      {nombre > 0 ? (
        <div className="delib-barre__boutons">
          <button type="button" className="fr-btn fr-btn--secondary" onClick={onAnnuler} disabled={enCours}>
            Annuler
          </button>
          <button type="button" className="fr-btn" onClick={onEnregistrer} disabled={enCours}>
            {enCours ? 'Enregistrement…' : 'Enregistrer'}
          </button>
        </div>
      ) : null}
    </section>
  );
}

/**
 * Asks before a page is left that holds what would be lost. The browser words its own question for a closed tab.
 * @param question with its typographic spaces; by default about changes that are not saved
 */
export function useGardeDepart(actif: boolean, question: string = QUESTION): void {
  useEffect(() => {
    if (!actif) return;
    function onBeforeUnload(event: BeforeUnloadEvent): void {
      event.preventDefault();
    }
    // Next's links change the page without unloading it: the click is caught before Next sees it.
    function onClick(event: MouseEvent): void {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
        return;
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (!(link instanceof HTMLAnchorElement) || link.target === '_blank' || link.hasAttribute('download'))
        return;
      const samePage = link.origin === location.origin && link.pathname === location.pathname;
      if (!samePage && !window.confirm(question)) {
        event.preventDefault();
        event.stopPropagation();
      }
    }
    window.addEventListener('beforeunload', onBeforeUnload);
    document.addEventListener('click', onClick, true);
    return () => {
      window.removeEventListener('beforeunload', onBeforeUnload);
      document.removeEventListener('click', onClick, true);
    };
  }, [actif, question]);
}
