'use client';

import { compter, formatEntier } from '@delib/francais';
import { type ReactNode, useId } from 'react';
import { type ColonneDsfr, estMasquable } from './colonnes';
import type { ActionsTable, EtatTable } from './useEtatTable';

interface OutilsProps<T> {
  readonly colonnes: readonly ColonneDsfr<T>[];
  readonly etat: EtatTable;
  readonly actions: ActionsTable;
  readonly affichees: number;
  readonly total: number;
  /** « jurys », « candidats »: what is counted. */
  readonly nomPluriel: string;
  readonly nomSingulier: string;
  readonly exporter?: () => void;
  readonly complement?: ReactNode;
}

/** Above the table: search over everything, count, active filters as removable tags, columns, CSV. */
export function Outils<T>(props: OutilsProps<T>): ReactNode {
  const { colonnes, etat, actions, affichees, total, nomPluriel, nomSingulier, exporter, complement } = props;
  const id = useId();
  const filtres = colonnes.flatMap((colonne) => {
    const valeur = etat.filtres[colonne.id];
    return valeur === undefined ? [] : [{ colonne, valeur }];
  });
  const compte =
    affichees === total
      ? compter(total, nomSingulier, nomPluriel)
      : `${formatEntier(affichees)} sur ${compter(total, nomSingulier, nomPluriel)}`;
  return (
    <div className="delib-outils">
      <div className="delib-outils__rangee">
        <div className="fr-input-group delib-outils__recherche">
          <label className="fr-label" htmlFor={`${id}-recherche`}>
            Recherche dans les résultats
          </label>
          <input
            id={`${id}-recherche`}
            className="fr-input"
            type="search"
            data-touche-recherche=""
            value={etat.recherche}
            onChange={(event) => actions.chercher(event.target.value)}
          />
        </div>
        <ChoixColonnes colonnes={colonnes} etat={etat} actions={actions} />
        {exporter === undefined ? null : (
          <button
            type="button"
            className="fr-btn fr-btn--tertiary fr-icon-download-line fr-btn--icon-left"
            onClick={exporter}
          >
            Exporter CSV
          </button>
        )}
        {complement}
      </div>
      <div className="delib-outils__rangee">
        <p className="fr-mb-0 fr-text--bold" role="status">
          {compte}
        </p>
        {filtres.map(({ colonne, valeur }) => (
          <button
            key={colonne.id}
            type="button"
            className="fr-tag fr-tag--sm fr-tag--dismiss"
            aria-label={`Retirer le filtre ${colonne.titre} : ${valeur}`}
            onClick={() => actions.filtrer(colonne.id, null)}
          >
            {colonne.titre} : {valeur}
          </button>
        ))}
        {filtres.length > 0 || etat.recherche !== '' ? (
          <button
            type="button"
            className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
            onClick={actions.effacer}
          >
            Effacer la recherche et les filtres
          </button>
        ) : null}
      </div>
    </div>
  );
}

function ChoixColonnes<T>({
  colonnes,
  etat,
  actions,
}: Pick<OutilsProps<T>, 'colonnes' | 'etat' | 'actions'>): ReactNode {
  const id = useId();
  const choix = colonnes.filter((colonne) => estMasquable(colonne, colonnes));
  if (choix.length === 0) return null;
  return (
    // `details` opens and closes by itself, from the keyboard too, before any script has loaded.
    <details className="delib-colonnes">
      <summary className="fr-btn fr-btn--tertiary">Colonnes</summary>
      <fieldset className="delib-colonnes__choix">
        <legend className="fr-sr-only">Colonnes affichées</legend>
        {choix.map((colonne) => (
          <div key={colonne.id} className="fr-checkbox-group fr-checkbox-group--sm">
            <input
              type="checkbox"
              id={`${id}-${colonne.id}`}
              checked={etat.visibles.includes(colonne.id)}
              onChange={(event) =>
                actions.montrer(
                  colonnes
                    .map((autre) => autre.id)
                    .filter((autre) =>
                      autre === colonne.id ? event.target.checked : etat.visibles.includes(autre),
                    ),
                )
              }
            />
            <label className="fr-label" htmlFor={`${id}-${colonne.id}`}>
              {colonne.titre}
            </label>
          </div>
        ))}
      </fieldset>
    </details>
  );
}
