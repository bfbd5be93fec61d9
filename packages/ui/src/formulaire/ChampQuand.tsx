'use client';

import { typo } from '@delib/francais';
import { type ReactNode, type Ref, useId, useState } from 'react';

const INCOMPLETS = {
  date: 'Cette date n’est pas complète. Écrivez le jour, le mois et l’année, par exemple 22/06/2026.',
  time: 'Cette heure n’est pas complète. Écrivez l’heure et les minutes, par exemple 08:30.',
} as const;

/**
 * A day or an hour, refused in place: half typed, the browser gives no value at all, and the field says so instead of
 * passing for empty. The others are the caller's, in words.
 */
export function ChampQuand(props: {
  readonly libelle: string;
  readonly aide?: string;
  readonly genre: keyof typeof INCOMPLETS;
  readonly nom?: string;
  /** As the browser writes it: « 2026-06-22 », « 08:30 », or empty. */
  readonly valeur: string;
  readonly onChange: (valeur: string) => void;
  readonly onQuitter?: () => void;
  /** What is wrong with the value, or `null`. */
  readonly erreur: string | null;
  readonly requis?: boolean;
  readonly champ?: Ref<HTMLInputElement>;
}): ReactNode {
  const { genre, erreur, aide } = props;
  const id = useId();
  const [incomplet, setIncomplet] = useState(false);
  const message = incomplet ? INCOMPLETS[genre] : erreur;
  return (
    <div className={`fr-input-group ${message === null ? '' : 'fr-input-group--error'}`}>
      <label className="fr-label" htmlFor={id}>
        {props.libelle}
      </label>
      <input
        ref={props.champ}
        id={id}
        className={`fr-input ${message === null ? '' : 'fr-input--error'}`}
        type={genre}
        name={props.nom}
        required={props.requis}
        autoComplete="off"
        value={props.valeur}
        aria-invalid={message === null ? undefined : true}
        aria-describedby={
          [aide && `${id}-aide`, message && `${id}-erreur`].filter(Boolean).join(' ') || undefined
        }
        onChange={({ target }) => {
          // While it is being typed nothing is wrong yet.
          setIncomplet(false);
          props.onChange(target.value);
        }}
        onBlur={({ target }) => {
          setIncomplet(target.validity.badInput);
          props.onQuitter?.();
        }}
      />
      {aide === undefined ? null : (
        <p id={`${id}-aide`} className="fr-hint-text fr-mb-0">
          {typo(aide)}
        </p>
      )}
      {message === null ? null : (
        <p id={`${id}-erreur`} className="fr-error-text">
          {typo(message)}
        </p>
      )}
    </div>
  );
}

/** The first field of a form that is half typed: to be given the focus instead of being sent. */
export function premierIncomplet(formulaire: HTMLFormElement): HTMLInputElement | null {
  return [...formulaire.querySelectorAll('input')].find(({ validity }) => validity.badInput) ?? null;
}
