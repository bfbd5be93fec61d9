'use client';

import { contient, type Etat } from '@delib/domain';
import { compter, typo } from '@delib/francais';
import { parseAsArrayOf, parseAsString, useQueryState } from 'nuqs';
import { type ReactNode, useId, useState } from 'react';
import { EtatJury } from '../etat/EtatJury';

export interface JuryAChoisir {
  readonly id: string;
  /** « 20112 » */
  readonly code: string;
  /** « Services informatiques aux organisations » */
  readonly qualification: string;
  readonly etat: Etat;
  /** Why this jury cannot be ticked, as a sentence; null when it can. From `phraseRefus` of the domain's refusal. */
  readonly refus: string | null;
}

export interface JuryPickerProps {
  readonly jurys: readonly JuryAChoisir[];
  /** An error of the form about this field. */
  readonly erreur: string | undefined;
}

/** Name of the form field and of the URL parameter that holds the ids. */
const NOM = 'jurys';

// Below this, looking is faster than typing.
const SEUIL_RECHERCHE = 8;

/**
 * Jurys to tick. Those that cannot be are shown, greyed out, with the reason. The choice lives in the URL and, as
 * checkboxes named `jurys`, in the form around it.
 */
export function JuryPicker({ jurys, erreur }: JuryPickerProps): ReactNode {
  const id = useId();
  const [choisis, setChoisis] = useQueryState(NOM, parseAsArrayOf(parseAsString).withDefault([]));
  const [recherche, setRecherche] = useState('');
  const possibles = jurys.filter(({ refus }) => refus === null);
  // An id of the URL that is not possible here (a stale link, another centre) is never taken as ticked.
  const coches = possibles.filter((jury) => choisis.includes(jury.id));

  function cocher(juryId: string, coche: boolean): void {
    const reste = coches.map((jury) => jury.id).filter((autre) => autre !== juryId);
    void setChoisis(coche ? [...reste, juryId] : reste);
  }

  return (
    <fieldset
      className={`fr-fieldset ${erreur === undefined ? '' : 'fr-fieldset--error'}`}
      aria-labelledby={`${id}-legende ${id}-compte ${id}-messages`}
    >
      <legend className="fr-fieldset__legend" id={`${id}-legende`}>
        Jurys
      </legend>
      <div className="fr-fieldset__element delib-picker__outils">
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm"
          disabled={possibles.length === 0 || coches.length === possibles.length}
          onClick={() => void setChoisis(possibles.map((jury) => jury.id))}
        >
          Tout cocher
        </button>
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm"
          disabled={coches.length === 0}
          onClick={() => void setChoisis([])}
        >
          Tout décocher
        </button>
        <span id={`${id}-compte`} role="status" className="fr-text--sm fr-mb-0">
          {compter(coches.length, 'jury coché', 'jurys cochés')} sur {possibles.length}
        </span>
        {jurys.length < SEUIL_RECHERCHE ? null : (
          <div className="fr-input-group fr-mb-0">
            <label className="fr-sr-only" htmlFor={`${id}-recherche`}>
              Rechercher un jury
            </label>
            <input
              id={`${id}-recherche`}
              className="fr-input"
              type="search"
              placeholder="Rechercher un jury"
              value={recherche}
              onChange={(event) => setRecherche(event.target.value)}
            />
          </div>
        )}
      </div>
      <div className="delib-picker__liste">
        {jurys.map((jury) => {
          const champ = `${id}-${jury.id}`;
          const visible = contient(`${jury.code} ${jury.qualification}`, recherche);
          return (
            // Hidden, not removed: what is ticked is sent with the form even while another jury is looked for.
            <div key={jury.id} className="fr-fieldset__element" hidden={!visible}>
              <div className="fr-checkbox-group fr-checkbox-group--sm">
                <input
                  type="checkbox"
                  id={champ}
                  name={NOM}
                  value={jury.id}
                  disabled={jury.refus !== null}
                  checked={coches.includes(jury)}
                  onChange={(event) => cocher(jury.id, event.target.checked)}
                  aria-describedby={jury.refus === null ? undefined : `${champ}-refus`}
                />
                <label className="fr-label" htmlFor={champ}>
                  <span>
                    <strong>{jury.code}</strong> {jury.qualification} <EtatJury etat={jury.etat} />
                  </span>
                  {jury.refus === null ? null : (
                    <span className="fr-hint-text" id={`${champ}-refus`}>
                      {typo(jury.refus)}
                    </span>
                  )}
                </label>
              </div>
            </div>
          );
        })}
      </div>
      <div className="fr-messages-group" id={`${id}-messages`} aria-live="polite">
        {erreur === undefined ? null : <p className="fr-message fr-message--error">{typo(erreur)}</p>}
      </div>
    </fieldset>
  );
}
