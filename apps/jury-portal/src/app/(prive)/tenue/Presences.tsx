'use client';

import {
  type College,
  formatNom,
  LIBELLES_COLLEGE,
  LIBELLES_PRESENCE,
  LIBELLES_QUALITE,
  LIBELLES_STATUT,
  type Membre,
  type Presence,
  presenceAutorisee,
} from '@delib/domain';
import { typo } from '@delib/francais';
import type { ReactNode } from 'react';
import type { EmargementsVus } from './Emargements';

const COLLEGES: readonly College[] = ['presidence', 'enseignants', 'profession'];
const PRESENCES: readonly Presence[] = ['present', 'a_distance', 'absent'];

/** One choice per named member, by college; nobody else sits. */
export function Presences(props: {
  readonly membres: readonly Membre[];
  readonly presences: Readonly<Record<string, Presence>>;
  readonly emargements: EmargementsVus;
  readonly onChange: (presences: Readonly<Record<string, Presence>>) => void;
}): ReactNode {
  const { membres, presences, emargements, onChange } = props;
  return (
    <section aria-labelledby="titre-presences" className="delib-cadre fr-mb-2w">
      <h2 id="titre-presences" className="fr-h5 fr-mb-1w">
        Présence des membres nommés
      </h2>
      <button
        type="button"
        className="fr-btn fr-btn--sm fr-btn--secondary fr-mb-2w"
        onClick={() => onChange(Object.fromEntries(membres.map(({ id }) => [id, 'present' as const])))}
      >
        Tous présents
      </button>
      {COLLEGES.map((college) => {
        const siens = membres.filter((membre) => membre.college === college);
        return siens.length === 0 ? null : (
          <div key={college}>
            <h3 className="fr-text--md fr-mb-1v">{LIBELLES_COLLEGE[college]}</h3>
            {siens.map((membre) => (
              <PresenceMembre
                key={membre.id}
                membre={membre}
                presence={presences[membre.id]}
                emarge={emargements[membre.id]?.presence}
                onChange={(presence) => onChange({ ...presences, [membre.id]: presence })}
              />
            ))}
          </div>
        );
      })}
    </section>
  );
}

function PresenceMembre(props: {
  readonly membre: Membre;
  readonly presence: Presence | undefined;
  /** What they attested by their émargement; nothing: they did not émarger. */
  readonly emarge: Presence | undefined;
  readonly onChange: (presence: Presence) => void;
}): ReactNode {
  const { membre, presence, emarge, onChange } = props;
  const qualite = membre.qualite === 'membre' ? '' : `${LIBELLES_QUALITE[membre.qualite]}, `;
  return (
    <fieldset className="delib-presence">
      <legend>
        {formatNom(membre)}
        <span className="delib-mention">
          {qualite}
          {LIBELLES_STATUT[membre.statut]}
        </span>
      </legend>
      <div className="delib-presence__choix">
        {PRESENCES.map((valeur) => {
          const permise = presenceAutorisee(membre, valeur);
          const id = `presence-${membre.id}-${valeur}`;
          return (
            <div key={valeur} className="fr-radio-group fr-radio-group--sm">
              <input
                type="radio"
                id={id}
                name={`presence-${membre.id}`}
                value={valeur}
                checked={presence === valeur}
                disabled={!permise}
                onChange={() => onChange(valeur)}
              />
              <label className="fr-label" htmlFor={id}>
                {LIBELLES_PRESENCE[valeur]}
                {permise ? null : (
                  <span className="fr-sr-only"> (le président siège sur place, D643-31)</span>
                )}
              </label>
            </div>
          );
        })}
      </div>
      <div aria-live="polite">
        {emarge === undefined || emarge === presence ? null : (
          <p className="fr-message fr-message--warning">
            {typo(
              `${formatNom(membre)} a émargé comme ${LIBELLES_PRESENCE[emarge].toLowerCase()} : enregistrer une autre présence retire cet émargement.`,
            )}
          </p>
        )}
      </div>
    </fieldset>
  );
}
