'use client';

import { typo } from '@delib/francais';
import { parseAsString, useQueryStates } from 'nuqs';
import { type ReactNode, useId, useMemo, useState, useTransition } from 'react';
import {
  type Critere,
  ecrireCriteres,
  lireCriteres,
  PARAMETRE_PRESENTS,
  parametreCritere,
  type ValeursCriteres,
} from '../url/criteres';
import { PARAMETRES_TABLE } from '../url/table';

const NUMERO = PARAMETRES_TABLE.page;

export interface CriteresProps {
  readonly criteres: readonly Critere[];
  readonly legende?: string;
  /**
   * `recherche`: nothing happens before « Rechercher », which then renders the page for the criteria.
   * `saisie`: the criteria belong to the form around them (Visualiser, Exporter CSV) and follow in the URL at once.
   */
  readonly mode: 'recherche' | 'saisie';
  /** Told of every change in the mode `saisie`, personal criteria included, for what the page shows beside them. */
  readonly onChange?: (valeurs: ValeursCriteres) => void;
}

/**
 * Search criteria with their defaults, a cross to remove a value, a cross to remove the criterion, and « Voir plus
 * de critères de recherche » to add one. Hidden fields carry the values with a form, personal ones included.
 */
export function Criteres(props: CriteresProps): ReactNode {
  const { criteres, legende = 'Critères de sélection', mode, onChange } = props;
  const id = useId();
  const [enCours, startTransition] = useTransition();
  const analyseurs = useMemo(
    () =>
      Object.fromEntries(
        [PARAMETRE_PRESENTS, NUMERO, ...criteres.map((critere) => parametreCritere(critere.id))].map(
          (nom) => [nom, parseAsString],
        ),
      ),
    [criteres],
  );
  const [url, setUrl] = useQueryStates(analyseurs);
  const depuisUrl = lireCriteres(
    criteres,
    Object.fromEntries(Object.entries(url).map(([nom, valeur]) => [nom, valeur ?? undefined])),
  );
  // What is typed but not yet searched for, and what must not enter the URL.
  const [brouillon, setBrouillon] = useState<ValeursCriteres | null>(null);
  const valeurs = brouillon ?? depuisUrl;

  function changer(suite: ValeursCriteres): void {
    setBrouillon(suite);
    if (mode !== 'saisie') return;
    void setUrl(ecrireCriteres(criteres, suite));
    onChange?.(suite);
  }
  function rechercher(): void {
    // What is found begins at its first page.
    const suite = { ...ecrireCriteres(criteres, valeurs), [NUMERO]: null };
    void setUrl(suite, { shallow: false, history: 'push', startTransition });
  }
  function poser(critere: Critere, choisies: readonly string[]): void {
    changer({ ...valeurs, [critere.id]: choisies });
  }
  function retirer(critere: Critere): void {
    const { [critere.id]: _retire, ...reste } = valeurs;
    changer(reste);
  }

  const presents = criteres.filter((critere) => valeurs[critere.id] !== undefined);
  const absents = criteres.filter((critere) => valeurs[critere.id] === undefined);
  return (
    <fieldset className="fr-fieldset delib-criteres" aria-labelledby={`${id}-legende`} aria-busy={enCours}>
      <legend className="fr-fieldset__legend" id={`${id}-legende`}>
        {legende}
      </legend>
      {presents.map((critere) => (
        <UnCritere
          key={critere.id}
          critere={critere}
          valeurs={valeurs[critere.id] ?? []}
          poser={(choisies) => poser(critere, choisies)}
          retirer={() => retirer(critere)}
          valider={mode === 'recherche' ? rechercher : undefined}
        />
      ))}
      {absents.length === 0 ? null : (
        <details className="fr-fieldset__element delib-plus">
          <summary>Voir plus de critères de recherche</summary>
          <ul className="fr-btns-group fr-btns-group--sm fr-btns-group--inline fr-mt-1w">
            {absents.map((critere) => (
              <li key={critere.id}>
                <button
                  type="button"
                  className="fr-btn fr-btn--secondary fr-icon-add-line fr-btn--icon-left"
                  onClick={() => poser(critere, critere.parDefaut ?? [])}
                >
                  {critere.libelle}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {mode === 'recherche' ? (
        <div className="fr-fieldset__element">
          <button type="button" className="fr-btn" onClick={rechercher} disabled={enCours}>
            {enCours ? 'Recherche…' : 'Rechercher'}
          </button>
        </div>
      ) : null}
    </fieldset>
  );
}

function UnCritere(props: {
  readonly critere: Critere;
  readonly valeurs: readonly string[];
  readonly poser: (valeurs: readonly string[]) => void;
  readonly retirer: () => void;
  readonly valider: (() => void) | undefined;
}): ReactNode {
  const { critere, valeurs, poser, retirer, valider } = props;
  const id = useId();
  const choix = critere.choix ?? [];
  return (
    <div className="fr-fieldset__element delib-critere">
      <div className="delib-critere__champ">
        <label className="fr-label" htmlFor={id}>
          {critere.libelle}
        </label>
        {critere.type === 'texte' ? (
          <input
            id={id}
            className="fr-input"
            type="search"
            value={valeurs[0] ?? ''}
            onChange={(event) => poser(event.target.value === '' ? [] : [event.target.value])}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || valider === undefined) return;
              event.preventDefault();
              valider();
            }}
          />
        ) : (
          <select
            id={id}
            className="fr-select"
            value=""
            onChange={(event) => poser([...valeurs, event.target.value])}
          >
            <option value="">{valeurs.length === 0 ? 'Tous' : 'Ajouter une valeur'}</option>
            {choix
              .filter(({ valeur }) => !valeurs.includes(valeur))
              .map(({ valeur, libelle }) => (
                <option key={valeur} value={valeur}>
                  {libelle}
                </option>
              ))}
          </select>
        )}
      </div>
      <button
        type="button"
        className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-close-line"
        title={`Retirer le critère ${critere.libelle}`}
        onClick={retirer}
      >
        Retirer le critère {critere.libelle}
      </button>
      {critere.type === 'texte' || valeurs.length === 0 ? null : (
        <ul
          className="fr-tags-group delib-critere__valeurs"
          aria-label={typo(`Valeurs de ${critere.libelle}`)}
        >
          {valeurs.map((valeur) => {
            const libelle = choix.find((candidat) => candidat.valeur === valeur)?.libelle ?? valeur;
            return (
              <li key={valeur}>
                <button
                  type="button"
                  className="fr-tag fr-tag--sm fr-tag--dismiss"
                  aria-label={`Retirer la valeur ${libelle}`}
                  onClick={() => poser(valeurs.filter((autre) => autre !== valeur))}
                >
                  {libelle}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {valeurs.map((valeur) => (
        <input key={valeur} type="hidden" name={critere.id} value={valeur} />
      ))}
    </div>
  );
}
