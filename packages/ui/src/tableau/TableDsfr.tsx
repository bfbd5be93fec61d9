'use client';

import { compter, typo } from '@delib/francais';
import { type ReactNode, useId } from 'react';
import { Case } from './Case';
import { Cellules } from './Cellules';
import { type ColonneDsfr, idEntete } from './colonnes';
import { tableEnCsv, telechargerCsv } from './csv';
import { Entete } from './Entete';
import { type ModeleTable, type SelectionTable, useModeleTable } from './modele';
import { Outils } from './Outils';
import { useEtatTable } from './useEtatTable';

export interface TableDsfrProps<T> {
  /** What the table holds, read first by a screen reader: « Jurys du centre ». */
  readonly legende: string;
  readonly lignes: readonly T[];
  /** Defined once, outside the component: a new array at each render would undo every memo. */
  readonly colonnes: readonly ColonneDsfr<T>[];
  /** Identity of a row, stable between renders. */
  readonly cle: (ligne: T) => string;
  /** « jury », « jurys »: what the count is about. */
  readonly nom: readonly [singulier: string, pluriel: string];
  readonly selection?: SelectionTable<T>;
  /** The sentence when there is no row at all. */
  readonly vide: string;
  /** Name of the CSV file; absent: no export. */
  readonly fichierCsv?: string;
  /** Buttons beside the export. */
  readonly complement?: ReactNode;
  /** True while new rows are on their way. */
  readonly enCours?: boolean;
}

/**
 * DSFR table with sort, filter per column, search, choice of columns, selection, sticky head and first column, CSV.
 * Its state is in the URL; the server renders it already sorted and filtered. All its rows are in the page: for what is
 * small by nature (of one jury, one centre, one report, the accounts of an académie); what grows with the jurys of an
 * académie is a `ListePaginee`.
 */
export function TableDsfr<T>(props: TableDsfrProps<T>): ReactNode {
  const {
    legende,
    lignes,
    colonnes,
    cle,
    nom,
    selection,
    vide,
    fichierCsv,
    complement,
    enCours = false,
  } = props;
  const id = useId();
  const [etat, actions] = useEtatTable(colonnes);
  const modele = useModeleTable({ colonnes, lignes, cle, etat, selection });
  const rangees = modele.getRowModel().rows;
  const visibles = colonnes.filter((colonne) => etat.visibles.includes(colonne.id));

  if (lignes.length === 0) {
    return (
      <p className="fr-callout fr-py-2w" role="status">
        {typo(vide)}
      </p>
    );
  }
  return (
    <div className="delib-table" aria-busy={enCours}>
      <Outils
        colonnes={colonnes}
        etat={etat}
        actions={actions}
        affichees={rangees.length}
        total={lignes.length}
        nomSingulier={nom[0]}
        nomPluriel={nom[1]}
        complement={complement}
        exporter={
          fichierCsv === undefined
            ? undefined
            : () =>
                telechargerCsv(
                  fichierCsv,
                  tableEnCsv(
                    visibles,
                    rangees.map(({ original }) => original.ligne),
                  ),
                )
        }
      />
      <div className="fr-table fr-table--sm fr-table--bordered fr-table--no-caption fr-mt-1w">
        <div className="fr-table__wrapper">
          <section
            className="fr-table__container delib-table__cadre"
            aria-labelledby={`${id}-legende`}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
            tabIndex={0}
          >
            <div className="fr-table__content">
              <table>
                <caption id={`${id}-legende`}>{typo(legende)}</caption>
                <Entete
                  colonnes={colonnes}
                  lignes={lignes}
                  etat={etat}
                  actions={actions}
                  toutCocher={selection === undefined ? undefined : <ToutCocher modele={modele} id={id} />}
                />
                <tbody>
                  {rangees.map((rangee) => (
                    <Ligne
                      key={rangee.id}
                      rangee={rangee}
                      colonnes={visibles}
                      selection={selection}
                      id={id}
                      fixe={idEntete(colonnes)}
                    />
                  ))}
                </tbody>
              </table>
            </div>
          </section>
        </div>
      </div>
      {rangees.length > 0 ? null : (
        <div role="status">
          <p>{typo(`La recherche et les filtres masquent ${tous(lignes.length, nom)}.`)}</p>
          <button type="button" className="fr-btn fr-btn--secondary" onClick={actions.effacer}>
            Effacer la recherche et les filtres
          </button>
        </div>
      )}
    </div>
  );
}

/** « le seul jury », « les 37 jurys » */
function tous(nombre: number, nom: TableDsfrProps<unknown>['nom']): string {
  return nombre === 1 ? `le seul résultat (1 ${nom[0]})` : `les ${compter(nombre, nom[0], nom[1])}`;
}

function ToutCocher<T>({ modele, id }: { readonly modele: ModeleTable<T>; readonly id: string }): ReactNode {
  const tout = modele.getIsAllRowsSelected();
  return (
    <th scope="col" className="delib-cocher">
      <Case
        id={`${id}-tout`}
        libelle="Tout cocher"
        cochee={tout}
        partielle={!tout && modele.getIsSomeRowsSelected()}
        onChange={(cochee) => modele.toggleAllRowsSelected(cochee)}
      />
    </th>
  );
}

function Ligne<T>(props: {
  readonly rangee: ReturnType<ModeleTable<T>['getRowModel']>['rows'][number];
  readonly colonnes: readonly ColonneDsfr<T>[];
  readonly selection: SelectionTable<T> | undefined;
  readonly id: string;
  readonly fixe: string | undefined;
}): ReactNode {
  const { rangee, colonnes, selection, id, fixe } = props;
  const ligne = rangee.original.ligne;
  const phrase = selection?.refus(ligne) ?? null;
  const champ = `${id}-ligne-${rangee.id}`;
  const refus = phrase === null ? null : { id: `${champ}-refus`, phrase };
  return (
    <tr
      className={refus === null ? undefined : 'delib-ligne--grisee'}
      aria-selected={selection === undefined ? undefined : rangee.getIsSelected()}
    >
      {selection === undefined ? null : (
        <td className="delib-cocher">
          <Case
            id={champ}
            libelle={`Cocher ${selection.libelle(ligne)}`}
            cochee={rangee.getIsSelected()}
            desactivee={refus !== null}
            decritePar={refus?.id}
            onChange={(cochee) => rangee.toggleSelected(cochee)}
          />
        </td>
      )}
      <Cellules ligne={ligne} colonnes={colonnes} fixe={fixe} refus={refus} />
    </tr>
  );
}
