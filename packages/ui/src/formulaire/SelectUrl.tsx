'use client';

import { parseAsString, useQueryStates } from 'nuqs';
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
  /** Parameters that mean something under the present choice only: they leave the URL with it. */
  readonly efface?: readonly string[];
}

/** A choice that the server page depends on: it is in the URL, and the page is rendered again for it. */
export function SelectUrl({ libelle, parametre, choix, aucun, efface = [] }: SelectUrlProps): ReactNode {
  const id = useId();
  const [enCours, startTransition] = useTransition();
  // One change of the address for all of them: two would be two renderings, and the later may be the older.
  const noms = [parametre, ...efface];
  const [valeurs, setValeurs] = useQueryStates(
    Object.fromEntries(noms.map((nom) => [nom, parseAsString.withDefault('')])),
    { shallow: false, history: 'push', startTransition },
  );
  const valeur = valeurs[parametre] ?? '';
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
        onChange={({ target }) =>
          void setValeurs({
            ...Object.fromEntries(noms.map((nom) => [nom, null])),
            [parametre]: target.value === '' ? null : target.value,
          })
        }
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
