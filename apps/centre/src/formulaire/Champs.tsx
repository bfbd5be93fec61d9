import { typo } from '@delib/francais';
import { type ReactNode, useId } from 'react';

/** One line of text. */
export function ChampTexte(props: {
  readonly libelle: string;
  readonly aide?: string;
  readonly valeur: string;
  readonly onChange: (valeur: string) => void;
  readonly longueur: number;
}): ReactNode {
  const id = useId();
  return (
    <div className="fr-input-group">
      <label className="fr-label" htmlFor={id}>
        {props.libelle}
        {props.aide === undefined ? null : <span className="fr-hint-text">{typo(props.aide)}</span>}
      </label>
      <input
        id={id}
        className="fr-input"
        // DSFR's dialogs take an input without a type for a radio button, and fail on it.
        type="text"
        autoComplete="off"
        maxLength={props.longueur}
        value={props.valeur}
        onChange={({ target }) => props.onChange(target.value)}
      />
    </div>
  );
}

/** One value of a list. */
export function ChampChoix<T extends string>(props: {
  readonly libelle: string;
  readonly aide?: string;
  readonly valeur: T | '';
  readonly choix: readonly { readonly valeur: T; readonly libelle: string }[];
  /** The words of no choice; absent: there is always one. */
  readonly aucun?: string;
  readonly onChange: (valeur: T | '') => void;
}): ReactNode {
  const id = useId();
  const { choix, onChange } = props;
  return (
    <div className="fr-select-group">
      <label className="fr-label" htmlFor={id}>
        {props.libelle}
        {props.aide === undefined ? null : <span className="fr-hint-text">{typo(props.aide)}</span>}
      </label>
      <select
        id={id}
        className="fr-select"
        value={props.valeur}
        onChange={({ target }) => onChange(choix.find(({ valeur }) => valeur === target.value)?.valeur ?? '')}
      >
        {props.aucun === undefined ? null : <option value="">{props.aucun}</option>}
        {choix.map(({ valeur, libelle }) => (
          <option key={valeur} value={valeur}>
            {libelle}
          </option>
        ))}
      </select>
    </div>
  );
}
