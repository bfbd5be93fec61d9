'use client';

import { typo } from '@delib/francais';
import type { ReactNode } from 'react';
import { BarreModifications } from '../formulaire/BarreModifications';
import type { SaisieEnCours } from './useSaisie';

/** Below a grid: why nothing was saved, what waits and what saves it. */
export function BarreSaisie<T>({
  saisie,
  complement,
}: {
  readonly saisie: SaisieEnCours<T>;
  /** With the bar while changes wait: a motif, for instance. */
  readonly complement?: ReactNode;
}): ReactNode {
  const { nombre, envoyer, dispatch, enCours, message, erreur } = saisie;
  return (
    <>
      <div role="alert">
        {erreur === null ? null : (
          <p className="fr-alert fr-alert--error fr-alert--sm fr-mb-2w">{typo(erreur)}</p>
        )}
      </div>
      <BarreModifications
        nombre={nombre}
        onEnregistrer={envoyer}
        onAnnuler={() => dispatch({ type: 'annuler' })}
        enCours={enCours}
        complement={complement}
        {...(message !== undefined && { message })}
      />
    </>
  );
}
