'use client';

import { typo } from '@delib/francais';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { type ReactNode, useId } from 'react';
import type { ChoixCritere } from '../url/criteres';

export interface RadioUrlProps {
  /** « Liste à éditer » */
  readonly legende: string;
  /** Name of the form field and of the URL parameter. */
  readonly nom: string;
  /** At least one; the first is chosen when the URL says nothing. */
  readonly choix: readonly [ChoixCritere, ...ChoixCritere[]];
}

/** One of a few choices, shown all at once; it lives in the URL and in the form around it. */
export function RadioUrl({ legende, nom, choix }: RadioUrlProps): ReactNode {
  const id = useId();
  const [valeur, setValeur] = useQueryState(
    nom,
    parseAsStringLiteral(choix.map((propose) => propose.valeur)).withDefault(choix[0].valeur),
  );
  return (
    <fieldset className="fr-fieldset" aria-labelledby={`${id}-legende`}>
      <legend className="fr-fieldset__legend" id={`${id}-legende`}>
        {typo(legende)}
      </legend>
      {choix.map((propose) => (
        <div key={propose.valeur} className="fr-fieldset__element">
          <div className="fr-radio-group fr-radio-group--sm">
            <input
              type="radio"
              id={`${id}-${propose.valeur}`}
              name={nom}
              value={propose.valeur}
              checked={propose.valeur === valeur}
              onChange={() => void setValeur(propose.valeur)}
            />
            <label className="fr-label" htmlFor={`${id}-${propose.valeur}`}>
              {typo(propose.libelle)}
            </label>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
