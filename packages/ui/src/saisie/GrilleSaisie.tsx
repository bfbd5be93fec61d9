'use client';

import { compter, typo } from '@delib/francais';
import type { ReactNode } from 'react';
import { Entete } from '../tableau/Entete';
import { useModeleTable } from '../tableau/modele';
import { Outils } from '../tableau/Outils';
import { useEtatTable } from '../tableau/useEtatTable';
import { BarreSaisie } from './BarreSaisie';
import { TableSaisie } from './TableSaisie';
import { type LignesSaisies, useSaisie } from './useSaisie';

export interface GrilleSaisieProps<T> extends LignesSaisies<T> {
  readonly legende: string;
  /** Why nothing of a row can be typed in, or `null`. */
  readonly raison: (ligne: T) => string | null;
  readonly vide: string;
  /** With the bar while changes wait: a motif, for instance. */
  readonly complement?: ReactNode;
}

/**
 * A table that is typed in, of rows that are all there: filters, search and sort of `TableDsfr`; a bar says how many changes
 * wait and leaving the page asks. Each row answers for itself: refused, it says why and keeps what was typed; changed by
 * someone else, it shows both values.
 */
export function GrilleSaisie<T>(props: GrilleSaisieProps<T>): ReactNode {
  const { legende, lignes, colonnes, cle, nom, raison, vide, complement } = props;
  const [etat, actions] = useEtatTable(colonnes);
  const modele = useModeleTable({ colonnes, lignes, cle, etat, selection: undefined });
  const saisie = useSaisie(props);
  if (lignes.length === 0) {
    return (
      <p className="fr-callout fr-py-2w" role="status">
        {typo(vide)}
      </p>
    );
  }
  const rangees = modele.getRowModel().rows.map(({ original }) => original.ligne);
  return (
    <div className="delib-table" aria-busy={saisie.enCours}>
      <Outils
        colonnes={colonnes}
        etat={etat}
        actions={actions}
        affichees={rangees.length}
        total={lignes.length}
        nomSingulier={nom[0]}
        nomPluriel={nom[1]}
      />
      <TableSaisie
        legende={legende}
        entete={<Entete colonnes={colonnes} lignes={lignes} etat={etat} actions={actions} />}
        montrees={rangees}
        colonnes={colonnes}
        idsVisibles={etat.visibles}
        cle={cle}
        raison={raison}
        saisie={saisie}
      />
      {rangees.length > 0 ? null : (
        <div role="status">
          <p>{typo(`La recherche et les filtres masquent ${compter(lignes.length, nom[0], nom[1])}.`)}</p>
          <button type="button" className="fr-btn fr-btn--secondary" onClick={actions.effacer}>
            Effacer la recherche et les filtres
          </button>
        </div>
      )}
      <BarreSaisie saisie={saisie} complement={complement} />
    </div>
  );
}
