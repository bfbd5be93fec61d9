'use client';

import type { Refus } from '@delib/domain';
import { phraseRefus, typo } from '@delib/francais';
import { Dialogue } from '@delib/ui';
import { type ReactNode, useId, useState } from 'react';

/**
 * A window that asks why before it acts: the motif is typed in it, what is refused is said below it and the window stays.
 * It opens empty each time.
 */
export function DialogueMotif(props: {
  /** Unique in the page. */
  readonly id: string;
  readonly titre: string;
  readonly ouvert: boolean;
  readonly onFermer: () => void;
  /** Acts, and closes the window when it is done. @returns why it is refused, or `null` */
  readonly onConfirmer: (motif: string) => Promise<Refus | null>;
  /** What the motif is to tell. */
  readonly aide: string;
  /** What will be affected, and what else is asked. */
  readonly children: ReactNode;
}): ReactNode {
  const { ouvert, onConfirmer } = props;
  const id = useId();
  const [motif, setMotif] = useState('');
  const [enCours, setEnCours] = useState(false);
  const [erreur, setErreur] = useState<string | null>(null);
  const [etait, setEtait] = useState(ouvert);
  if (ouvert !== etait) {
    setEtait(ouvert);
    if (ouvert) {
      setMotif('');
      setErreur(null);
    }
  }

  async function confirmer(): Promise<void> {
    setEnCours(true);
    try {
      const refus = await onConfirmer(motif);
      setErreur(refus && phraseRefus(refus));
    } catch {
      setErreur('Le serveur ne répond pas. Rechargez la page : elle dira ce qui est enregistré.');
    }
    setEnCours(false);
  }

  return (
    <Dialogue
      id={props.id}
      titre={props.titre}
      ouvert={ouvert}
      onFermer={props.onFermer}
      onConfirmer={() => void confirmer()}
      enCours={enCours}
      erreur={erreur}
    >
      {props.children}
      <div className={`fr-input-group ${erreur === null ? '' : 'fr-input-group--error'}`}>
        <label className="fr-label" htmlFor={id}>
          Motif
          <span className="fr-hint-text">{typo(props.aide)}</span>
        </label>
        <textarea
          id={id}
          className="fr-input"
          rows={3}
          maxLength={500}
          value={motif}
          aria-invalid={erreur === null ? undefined : true}
          onChange={({ target }) => setMotif(target.value)}
        />
      </div>
    </Dialogue>
  );
}
