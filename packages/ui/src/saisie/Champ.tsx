'use client';

import { plier } from '@delib/domain';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { SaisieColonne } from './colonnes-saisie';
import type { Edition } from './useParcoursGrille';

/** The field of the cell being typed in: it takes the focus, and says each change at once. */
export function Champ<T>(props: {
  readonly saisie: SaisieColonne<T>;
  readonly ligne: T;
  readonly valeur: string;
  readonly edition: Edition;
  readonly onChange: (valeur: string) => void;
  readonly onFin: (suite: 'descendre' | 'monter' | 'rester' | 'quitter') => void;
}): ReactNode {
  const { saisie, ligne, valeur, edition, onChange, onFin } = props;
  const { amorce, souris } = edition;
  const champ = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const initiale = useRef(valeur);
  const amorcer = useRef(() => {
    const element = champ.current;
    element?.focus();
    if (amorce === null) {
      if (saisie.genre === 'texte') element?.select();
      // One click opens the list, as it would on a list that is always there.
      else if (souris && saisie.genre === 'choix') ouvrirListe(element);
    } else if (saisie.genre === 'texte') onChange(amorce);
    else if (saisie.genre === 'choix') {
      const debut = plier(amorce);
      const voulu =
        debut === ''
          ? undefined
          : saisie.choix?.(ligne).find(({ libelle }) => plier(libelle).startsWith(debut));
      if (voulu) onChange(voulu.valeur);
    }
  });
  useEffect(() => amorcer.current(), []);

  function onKeyDown(event: KeyboardEvent): void {
    // What is typed is the field's own: the keys of the grid are for its cells.
    event.stopPropagation();
    if (event.key === 'Enter' && !event.ctrlKey) onFin(event.shiftKey ? 'monter' : 'descendre');
    else if (event.key === 'Escape') {
      onChange(initiale.current);
      onFin('rester');
    } else if (saisie.genre === 'texte' && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      onFin(event.key === 'ArrowDown' ? 'descendre' : 'monter');
    } else return;
    event.preventDefault();
  }

  const commun = {
    ref: champ,
    'aria-label': saisie.libelle(ligne),
    onKeyDown,
    onBlur: () => onFin('quitter'),
  };
  if (saisie.genre === 'choix') {
    return (
      <select
        {...commun}
        className="fr-select delib-champ"
        value={valeur}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">Aucun choix</option>
        {saisie.choix?.(ligne).map((choix) => (
          <option key={choix.valeur} value={choix.valeur}>
            {choix.libelle}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      {...commun}
      {...(saisie.genre === 'moment' ? { type: 'datetime-local', ...saisie.bornes } : { type: 'text' })}
      className="fr-input delib-champ"
      autoComplete="off"
      // A day half typed is no value yet: the browser keeps what stands in the field.
      {...(saisie.genre === 'moment' ? { defaultValue: valeur } : { value: valeur })}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function ouvrirListe(element: HTMLSelectElement | null): void {
  try {
    element?.showPicker();
  } catch {
    // The browser wants another gesture: a second click opens it.
  }
}
