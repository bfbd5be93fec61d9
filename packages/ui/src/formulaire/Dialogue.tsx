'use client';

import { typo } from '@delib/francais';
import { type ReactNode, useEffect, useRef } from 'react';
import { useFenetre } from './useFenetre';

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
  /** One more act, between the two. */
  readonly autreActe?: { readonly libelle: string; readonly onClick: () => void };
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
  autreActe,
  children,
}: DialogueProps): ReactNode {
  const Fenetre = useFenetre(id, ouvert, onFermer);
  const message = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (erreur !== null) message.current?.scrollIntoView({ block: 'nearest' });
  }, [erreur]);

  return (
    <Fenetre
      title={typo(titre)}
      buttons={[
        { children: libelleAnnuler, doClosesModal: true },
        ...(autreActe === undefined
          ? []
          : [{ children: autreActe.libelle, doClosesModal: false, onClick: autreActe.onClick }]),
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
    </Fenetre>
  );
}
