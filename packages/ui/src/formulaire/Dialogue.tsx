'use client';

import { createModal } from '@codegouvfr/react-dsfr/Modal';
import { useIsModalOpen } from '@codegouvfr/react-dsfr/Modal/useIsModalOpen';
import { typo } from '@delib/francais';
import { type ReactNode, useEffect, useRef, useState } from 'react';

export interface DialogueProps {
  /** Unique in the page. */
  readonly id: string;
  /** A question: « Terminer le 1er groupe ? » */
  readonly titre: string;
  readonly ouvert: boolean;
  /** « Annuler », the cross, Escape or a click outside. */
  readonly onFermer: () => void;
  /** « OK ». The dialog does not close by itself: the caller decides, once it knows the answer. */
  readonly onConfirmer: () => void;
  /** True while the act runs: OK cannot be pressed twice. */
  readonly enCours?: boolean;
  /** Why the act was not done; said at the end of the dialog, which scrolls to it. */
  readonly erreur?: string | null;
  readonly libelleConfirmer?: string;
  readonly libelleAnnuler?: string;
  /** What will be affected, by name: jurys, candidates, what cannot be undone. */
  readonly children: ReactNode;
}

/** Confirmation dialog: DSFR modal with OK / Annuler, focus kept inside and given back on closing. */
export function Dialogue({
  id,
  titre,
  ouvert,
  onFermer,
  onConfirmer,
  enCours = false,
  erreur = null,
  libelleConfirmer = 'OK',
  libelleAnnuler = 'Annuler',
  children,
}: DialogueProps): ReactNode {
  const [modal] = useState(() => createModal({ id, isOpenedByDefault: false }));
  const declencheur = useDeclencheur(ouvert);
  useIsModalOpen(modal, {
    onConceal: () => {
      declencheur.reprendre();
      onFermer();
    },
  });
  const etaitOuvert = useRef(false);
  const message = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (erreur !== null) message.current?.scrollIntoView({ block: 'nearest' });
  }, [erreur]);

  useEffect(() => {
    // DSFR is only asked for a change: at the first render its scripts may not be there yet.
    if (ouvert !== etaitOuvert.current) {
      if (ouvert) modal.open();
      else modal.close();
    }
    etaitOuvert.current = ouvert;
  }, [ouvert, modal]);

  useEffect(() => {
    if (!ouvert) return;
    // DSFR leaves Escape alone while a field has the focus; a window closes all the same.
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key === 'Escape' && !event.defaultPrevented) modal.close();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [ouvert, modal]);

  return (
    <modal.Component
      title={typo(titre)}
      buttons={[
        { children: libelleAnnuler, doClosesModal: true },
        {
          children: enCours ? 'En cours…' : libelleConfirmer,
          doClosesModal: false,
          onClick: onConfirmer,
          nativeButtonProps: { disabled: enCours },
        },
      ]}
    >
      {children}
      <div ref={message} aria-live="polite">
        {erreur === null ? null : <p className="fr-error-text">{typo(erreur)}</p>}
      </div>
    </modal.Component>
  );
}

/**
 * Remembers what had the focus when a dialog opened. DSFR gives it back to a button that names the dialog, and these
 * are opened by code.
 */
export function useDeclencheur(ouvert: boolean): { readonly reprendre: () => void } {
  const element = useRef<Element | null>(null);
  useEffect(() => {
    if (ouvert) element.current = document.activeElement;
  }, [ouvert]);
  return {
    reprendre: () => {
      const actuel = document.activeElement;
      // The page may have moved the focus on purpose meanwhile, to a report for instance.
      if (actuel !== null && actuel !== document.body && actuel.closest('dialog') === null) return;
      if (element.current instanceof HTMLElement && element.current.isConnected) element.current.focus();
    },
  };
}
