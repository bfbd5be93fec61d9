'use client';

import { parseAsString, useQueryState } from 'nuqs';
import { type ReactNode, useId, useTransition } from 'react';
import type { ChoixCritere } from '../url/criteres';

export interface SelectUrlProps {
  /** « Période de délibération » */
  readonly libelle: string;
  /** Name of the URL parameter. */
  readonly parametre: string;
  readonly choix: readonly ChoixCritere[];
  /** The choice when the URL says nothing: « Toutes les périodes ». */
  readonly aucun: string;
}

/** A choice that the server page depends on: it is in the URL, and the page is rendered again for it. */
export function SelectUrl({ libelle, parametre, choix, aucun }: SelectUrlProps): ReactNode {
  const id = useId();
  const [enCours, startTransition] = useTransition();
  const [valeur, setValeur] = useQueryState(parametre, {
    ...parseAsString.withDefault(''),
    shallow: false,
    history: 'push',
    startTransition,
  });
  return (
    <div className="fr-select-group delib-select-url" aria-busy={enCours}>
      <label className="fr-label" htmlFor={id}>
        {libelle}
      </label>
      <select
        id={id}
        className="fr-select"
        // A value of the URL that is no choice any more is none.
        value={choix.some((propose) => propose.valeur === valeur) ? valeur : ''}
        onChange={({ target }) => void setValeur(target.value === '' ? null : target.value)}
      >
        <option value="">{aucun}</option>
        {choix.map((propose) => (
          <option key={propose.valeur} value={propose.valeur}>
            {propose.libelle}
          </option>
        ))}
      </select>
    </div>
  );
}
