'use client';

import { createModal } from '@codegouvfr/react-dsfr/Modal';
import { useIsModalOpen } from '@codegouvfr/react-dsfr/Modal/useIsModalOpen';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { typo } from '../texte/typo';

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
  libelleConfirmer = 'OK',
  libelleAnnuler = 'Annuler',
  children,
}: DialogueProps): ReactNode {
  const [modal] = useState(() => createModal({ id, isOpenedByDefault: false }));
  useIsModalOpen(modal, { onConceal: onFermer });
  const etaitOuvert = useRef(false);

  useEffect(() => {
    // DSFR is only asked for a change: at the first render its scripts may not be there yet.
    if (ouvert !== etaitOuvert.current) {
      if (ouvert) modal.open();
      else modal.close();
    }
    etaitOuvert.current = ouvert;
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
    </modal.Component>
  );
}
