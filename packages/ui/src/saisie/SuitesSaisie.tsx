'use client';

import { typo } from '@delib/francais';
import type { ReactNode } from 'react';
import { type ColonneSaisie, texteSaisi } from './colonnes-saisie';
import type { ActeSaisie, LigneModifiee, ValeursDeLigne } from './etat-saisie';

/** Below the name of the row: why it was refused, or both values of a conflict and which one to keep. */
export function SuitesSaisie<T>(props: {
  readonly cle: string;
  readonly ligne: T;
  readonly modif: LigneModifiee | undefined;
  readonly colonnes: readonly ColonneSaisie<T>[];
  readonly dispatch: (acte: ActeSaisie) => void;
}): ReactNode {
  const { cle, ligne, modif, colonnes, dispatch } = props;
  if (!modif || modif.refus.length === 0) return null;
  const { actuels } = modif;
  const dire = (valeurs: ValeursDeLigne) => direValeurs(colonnes, ligne, valeurs);
  return (
    <>
      {modif.refus.map(({ phrase }) => (
        <span key={phrase} className="delib-refus delib-refus--erreur">
          {phrase}
        </span>
      ))}
      {actuels === null ? null : (
        <span className="delib-refus">
          {typo(`Enregistré : ${dire(actuels)}. Votre saisie : ${dire(modif.voulu)}.`)}
          <span className="delib-conflit__boutons">
            <button
              type="button"
              className="fr-btn fr-btn--sm fr-btn--secondary"
              onClick={() => dispatch({ type: 'garder', cle })}
            >
              Garder ma saisie
            </button>
            <button
              type="button"
              className="fr-btn fr-btn--sm fr-btn--secondary"
              onClick={() => dispatch({ type: 'prendre', cle })}
            >
              Prendre ce qui est enregistré
            </button>
          </span>
        </span>
      )}
    </>
  );
}

/** « Discipline 1 : E3 Mathématiques, Date et heure 1 : rien » */
export function direValeurs<T>(
  colonnes: readonly ColonneSaisie<T>[],
  ligne: T,
  valeurs: ValeursDeLigne,
): string {
  return colonnes
    .flatMap(({ id, titre, saisie }) =>
      saisie === undefined || valeurs[id] === undefined
        ? []
        : [`${titre} : ${texteSaisi(saisie, ligne, valeurs[id]) || 'rien'}`],
    )
    .join(', ');
}
