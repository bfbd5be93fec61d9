'use client';

import { compter, typo } from '@delib/francais';
import { type ReactNode, useId } from 'react';
import type { ColonneSaisie } from './colonnes-saisie';
import { direValeurs, SuitesSaisie } from './SuitesSaisie';
import type { SaisieEnCours } from './useSaisie';

/** What waits on rows of other pages: each named, with what was typed, and why it was refused; taken back one by one. */
export function SaisiesAilleurs<T>({
  saisie,
  colonnes,
  libelle,
}: {
  readonly saisie: SaisieEnCours<T>;
  readonly colonnes: readonly ColonneSaisie<T>[];
  readonly libelle: (ligne: T) => string;
}): ReactNode {
  const { ailleurs, dispatch } = saisie;
  const id = useId();
  if (ailleurs.length === 0) return null;
  return (
    <section aria-labelledby={id} className="fr-mt-2w">
      <p className="fr-text--bold fr-mb-1w" id={id}>
        {typo(`${compter(ailleurs.length, 'saisie', 'saisies')} en attente hors de cette page :`)}
      </p>
      <ul>
        {ailleurs.map(({ cle, ligne, modif }) => (
          <li key={cle}>
            {typo(`${libelle(ligne)} : ${direValeurs(colonnes, ligne, modif.voulu)}`)}{' '}
            <button
              type="button"
              className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-close-line fr-btn--icon-left"
              onClick={() => dispatch({ type: 'retirer', cle })}
            >
              Retirer<span className="fr-sr-only"> la saisie de {libelle(ligne)}</span>
            </button>
            <SuitesSaisie cle={cle} ligne={ligne} modif={modif} colonnes={colonnes} dispatch={dispatch} />
          </li>
        ))}
      </ul>
    </section>
  );
}
