'use client';

import { type ReactNode, useId } from 'react';
import { type TriTable, triSuivant } from '../url/table';
import { type ColonneDsfr, idEntete, valeursDistinctes } from './colonnes';
import { classesTitre, classesTri, direTri, sensTri } from './tri';
import type { ActionsTable, EtatTable } from './useEtatTable';

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
  const classes = classesTitre(colonne, fixe);
  if (colonne.tri === false) {
    return (
      <th scope="col" className={classes}>
        <span className="fr-cell__title">{colonne.titre}</span>
      </th>
    );
  }
  const sens = sensTri(tri, colonne.id);
  const suivant = triSuivant(tri, colonne.id);
  const action = direTri(suivant, colonne.titre);
  return (
    <th scope="col" aria-sort={sens} className={classes}>
      <div className="fr-cell--sort">
        <span className="fr-cell__title">{colonne.titre}</span>
        <button type="button" className={classesTri(sens)} title={action} onClick={() => trier(suivant)}>
          {action}
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
