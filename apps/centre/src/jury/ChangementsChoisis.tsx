'use client';

import { compter, typo } from '@delib/francais';
import { type ReactNode, useId } from 'react';
import type { LigneJuryAffichee } from './ligne-jury';
import type { EtatChoisi } from './NouvelEtat';

/** The changes that wait, each named, and taken back one by one: its row may be on another page. */
export function ChangementsChoisis({
  choisis,
  retirer,
}: {
  readonly choisis: readonly EtatChoisi[];
  readonly retirer: (ligne: LigneJuryAffichee) => void;
}): ReactNode {
  const id = useId();
  if (choisis.length === 0) return null;
  return (
    <>
      <p className="fr-text--sm fr-mb-1w" id={id}>
        {typo(`${compter(choisis.length, 'changement', 'changements')} à enregistrer :`)}
      </p>
      <ul className="fr-tags-group" aria-labelledby={id}>
        {choisis.map(({ ligne, vers }) => (
          <li key={ligne.id}>
            <button
              type="button"
              className="fr-tag fr-tag--sm fr-tag--dismiss"
              aria-label={typo(`Retirer le changement du jury ${ligne.code} (${ligne.etat} → ${vers})`)}
              onClick={() => retirer(ligne)}
            >
              {ligne.code} ({ligne.etat} → {vers})
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
