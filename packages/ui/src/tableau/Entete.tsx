'use client';

import { type ReactNode, useId } from 'react';
import type { TriTable } from '../url/table';
import { type ColonneDsfr, valeursDistinctes } from './colonnes';
import { type ActionsTable, type EtatTable, idEntete } from './useEtatTable';

// DSFR's own sort button turns its icon by `aria-sort` on the button, where ARIA does not allow it.
const ICONES_TRI = {
  none: 'fr-icon-arrow-up-down-line',
  ascending: 'fr-icon-arrow-up-line',
  descending: 'fr-icon-arrow-down-line',
} as const;

interface EnteteProps<T> {
  readonly colonnes: readonly ColonneDsfr<T>[];
  /** Every row before filters: the choices of a `liste` filter do not shrink as one filters. */
  readonly lignes: readonly T[];
  readonly etat: EtatTable;
  readonly actions: ActionsTable;
  /** The « tick all » cell, when rows can be ticked. */
  readonly toutCocher?: ReactNode;
}

/** Two head rows: titles with their sort button, then the filter of each column. */
export function Entete<T>({ colonnes, lignes, etat, actions, toutCocher }: EnteteProps<T>): ReactNode {
  const visibles = colonnes.filter(({ id }) => etat.visibles.includes(id));
  const avecFiltres = visibles.some(({ filtre }) => filtre !== 'aucun');
  const fixe = idEntete(colonnes);
  return (
    <thead className="delib-entete">
      <tr>
        {toutCocher}
        {visibles.map((colonne) => (
          <Titre
            key={colonne.id}
            colonne={colonne}
            fixe={colonne.id === fixe}
            tri={etat.tri}
            trier={actions.trier}
          />
        ))}
      </tr>
      {avecFiltres ? (
        <tr className="delib-filtres">
          {toutCocher === undefined ? null : <td />}
          {visibles.map((colonne) => (
            <td key={colonne.id} className={colonne.id === fixe ? 'fr-cell--fixed' : undefined}>
              <Filtre
                colonne={colonne}
                lignes={lignes}
                valeur={etat.filtres[colonne.id] ?? ''}
                filtrer={actions.filtrer}
              />
            </td>
          ))}
        </tr>
      ) : null}
    </thead>
  );
}

function Titre<T>(props: {
  readonly colonne: ColonneDsfr<T>;
  readonly fixe: boolean;
  readonly tri: TriTable | null;
  readonly trier: ActionsTable['trier'];
}): ReactNode {
  const { colonne, fixe, tri, trier } = props;
  const classes = [
    fixe ? 'fr-cell--fixed' : '',
    colonne.alignement === 'droite' ? 'fr-cell--right' : '',
    // The title of a column whose cells take several lines may take two.
    colonne.multiligne === true ? 'fr-cell--multiline' : '',
  ].join(' ');
  if (colonne.tri === false) {
    return (
      <th scope="col" className={classes}>
        <span className="fr-cell__title">{colonne.titre}</span>
      </th>
    );
  }
  const actuel = tri?.colonne === colonne.id ? tri : null;
  const sens = actuel === null ? 'none' : actuel.descendant ? 'descending' : 'ascending';
  // Unsorted → ascending → descending → unsorted: the order the page came with can be had back.
  const suivant: TriTable | null =
    actuel === null
      ? { colonne: colonne.id, descendant: false }
      : actuel.descendant
        ? null
        : { colonne: colonne.id, descendant: true };
  const action =
    suivant === null ? 'Ne plus trier par' : suivant.descendant ? 'Trier à rebours par' : 'Trier par';
  return (
    <th scope="col" aria-sort={sens} className={classes}>
      <div className="fr-cell--sort">
        <span className="fr-cell__title">{colonne.titre}</span>
        <button
          type="button"
          className={`fr-btn fr-btn--sm fr-btn--tertiary-no-outline delib-tri ${ICONES_TRI[sens]}`}
          title={`${action} ${colonne.titre}`}
          onClick={() => trier(suivant)}
        >
          {action} {colonne.titre}
        </button>
      </div>
    </th>
  );
}

function Filtre<T>(props: {
  readonly colonne: ColonneDsfr<T>;
  readonly lignes: readonly T[];
  readonly valeur: string;
  readonly filtrer: ActionsTable['filtrer'];
}): ReactNode {
  const { colonne, lignes, valeur, filtrer } = props;
  const id = useId();
  if (colonne.filtre === 'aucun') return null;
  const libelle = (
    <label className="fr-sr-only" htmlFor={id}>
      Filtrer {colonne.titre}
    </label>
  );
  if (colonne.filtre === 'liste') {
    const choix = valeursDistinctes(colonne, lignes);
    // A value of the URL that no row has is still shown: otherwise the table would look empty for no reason.
    const options = valeur === '' || choix.includes(valeur) ? choix : [valeur, ...choix];
    return (
      <>
        {libelle}
        <select
          id={id}
          className="fr-select delib-filtre"
          value={valeur}
          onChange={(event) => filtrer(colonne.id, event.target.value)}
        >
          <option value="">Tous</option>
          {options.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
      </>
    );
  }
  return (
    <>
      {libelle}
      <input
        id={id}
        type="search"
        className="fr-input delib-filtre"
        placeholder="Filtrer"
        value={valeur}
        onChange={(event) => filtrer(colonne.id, event.target.value)}
      />
    </>
  );
}
