'use client';

import { findActivite, type Groupe, LIBELLES_GROUPE } from '@delib/domain';
import { type FiltreListe, ListePaginee, type PageDeListe } from '@delib/ui';
import type { EtatListe, ParametresUrl } from '@delib/ui/url';
import type { ReactNode } from 'react';
import { HorlogeDeLaPage } from '../attente/Depuis';
import { SUIVI_PV } from '../jury/adresses';
import { colonnesSuivi } from './colonnes-suivi';
import type { LigneSuivi } from './ligne-suivi';

/**
 * One page of the jurys whose PV is followed. The browser renders it again from its rows: sent as elements, fifty rows
 * of links would weigh twice as much.
 */
export function ListeSuivi(props: {
  readonly groupe: Groupe;
  readonly page: PageDeListe<LigneSuivi>;
  readonly plusieursCentres: boolean;
  readonly demande: EtatListe;
  readonly parametres: ParametresUrl;
  readonly triables: readonly string[];
  readonly filtres: readonly FiltreListe[];
  /** When the page was made, ISO. */
  readonly lueLe: string;
}): ReactNode {
  const { groupe, plusieursCentres, lueLe, ...liste } = props;
  return (
    <HorlogeDeLaPage lueLe={lueLe}>
      <ListePaginee
        {...liste}
        legende={`PV de tenue de délibération du ${LIBELLES_GROUPE[groupe]}, par jury`}
        colonnes={colonnesSuivi(plusieursCentres)}
        cle={({ id }) => id}
        nom={['jury', 'jurys']}
        recherche="jury, qualification, centre ou signataire"
        vide={
          groupe === 1
            ? 'Aucun jury. Les jurys apparaissent ici une fois la session importée en académie.'
            : 'Aucun jury. Les jurys apparaissent ici une fois leur 1er groupe terminé, si un de leurs candidats est admis à se présenter au 2nd groupe.'
        }
        export={`${findActivite(SUIVI_PV[groupe]).chemin}/export`}
      />
    </HorlogeDeLaPage>
  );
}
