'use client';

import type { ReactNode } from 'react';
import { LignesMontrees } from '../direct/LignesMontrees';
import { CadreListe, type CadreListeProps } from '../liste/CadreListe';
import { EnteteListe } from '../liste/EnteteListe';
import { colonnesVisibles, idEntete } from '../tableau/colonnes';
import { adresseListe } from '../url/liste';
import { PARAMETRES_TABLE } from '../url/table';
import { BarreSaisie } from './BarreSaisie';
import { SaisiesAilleurs } from './SaisiesAilleurs';
import { TableSaisie } from './TableSaisie';
import { type LignesSaisies, useSaisie } from './useSaisie';

export interface GrillePagineeProps<T>
  extends Omit<LignesSaisies<T>, 'lignes'>,
    Omit<CadreListeProps<T>, 'colonnes'> {
  readonly legende: string;
  /** Ids of the columns that the server sorts by. */
  readonly triables: readonly string[];
  /** Why nothing of a row can be typed in, or `null`. */
  readonly raison: (ligne: T) => string | null;
  /** The id by which a live link names what changed in a row: of its jury, for a candidate. */
  readonly objet: (ligne: T) => string;
  /** What names a row that is on another page: « Zoé Lœuille, jury 20112 ». */
  readonly libelle: (ligne: T) => string;
}

/**
 * A table that is typed in, of rows that come page by page: searched, sorted and filtered by the server. What is typed waits
 * while other pages are looked at, is named there, and is saved with the rest.
 */
export function GrillePaginee<T>(props: GrillePagineeProps<T>): ReactNode {
  const { legende, page, colonnes, cle, raison, objet, libelle, demande, parametres, triables } = props;
  const saisie = useSaisie({ ...props, lignes: page.lignes });
  const { tri, page: numero } = PARAMETRES_TABLE;
  const visibles = colonnesVisibles(colonnes, demande.colonnes);
  return (
    <div aria-busy={saisie.enCours}>
      <LignesMontrees ids={page.lignes.map(objet)} />
      <CadreListe {...props}>
        <TableSaisie
          legende={legende}
          entete={
            <EnteteListe
              colonnes={visibles}
              fixe={idEntete(colonnes)}
              tri={demande.tri}
              triables={triables}
              adresse={(suite) => adresseListe(parametres, { [tri]: suite, [numero]: null })}
            />
          }
          montrees={page.lignes}
          colonnes={colonnes}
          idsVisibles={visibles.map(({ id }) => id)}
          cle={cle}
          raison={raison}
          saisie={saisie}
        />
      </CadreListe>
      <SaisiesAilleurs saisie={saisie} colonnes={colonnes} libelle={libelle} />
      <BarreSaisie saisie={saisie} />
    </div>
  );
}
