'use client';

import { Dialogue, usePremierChamp } from '@delib/ui';
import type { ReactNode } from 'react';

/** A window with fields: Enter in a field confirms, the first field has the focus, a refusal is said above them. */
export function DialogueSaisie(props: {
  readonly id: string;
  readonly titre: string;
  readonly ouvert: boolean;
  readonly onFermer: () => void;
  readonly onConfirmer: () => void;
  readonly libelleConfirmer: string;
  readonly enCours?: boolean;
  /** The refusal of what was typed, as a sentence. */
  readonly erreur: string | null;
  readonly children: ReactNode;
}): ReactNode {
  const { ouvert, onConfirmer, libelleConfirmer, enCours = false, erreur, children, ...dialogue } = props;
  const formulaire = usePremierChamp(ouvert);

  return (
    <Dialogue
      {...dialogue}
      ouvert={ouvert}
      onConfirmer={onConfirmer}
      libelleConfirmer={libelleConfirmer}
      enCours={enCours}
    >
      <form
        ref={formulaire}
        onSubmit={(event) => {
          event.preventDefault();
          if (!enCours) onConfirmer();
        }}
      >
        <div role="alert">
          {erreur === null ? null : (
            <p className="fr-alert fr-alert--error fr-alert--sm fr-mb-2w">{erreur}</p>
          )}
        </div>
        {ouvert ? children : null}
        {/* Enter in a field submits a form that has a button. */}
        <button type="submit" className="fr-sr-only" tabIndex={-1}>
          {libelleConfirmer}
        </button>
      </form>
    </Dialogue>
  );
}
