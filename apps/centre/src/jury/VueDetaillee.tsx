import { TRIS_AVANCEMENT } from '@delib/db';
import { findActivite } from '@delib/domain';
import { Criteres } from '@delib/ui';
import type { ParametresUrl } from '@delib/ui/url';
import type { ReactNode } from 'react';
import type { ContexteCentre } from '../server/contexte';
import { lireHistorique, passerJurys } from './actions';
import type { ActiviteDePassage } from './demandes';
import { lireListeAvancement } from './liste-avancement';
import { type ActeVers, TableAvancement } from './TableAvancement';

/** Criteria, « Rechercher », and the jurys found, page by page, with their « Nouvel état ». */
export async function VueDetaillee(props: {
  readonly contexte: ContexteCentre;
  readonly parametres: ParametresUrl;
  readonly activite: ActiviteDePassage;
  readonly legende: string;
  /** Confirmed as in the Vue synthétique; `null`: exceptional changes. */
  readonly actes: readonly ActeVers[] | null;
}): Promise<ReactNode> {
  const { contexte, parametres, activite, legende, actes } = props;
  const { cadre, criteres, ...lue } = await lireListeAvancement(contexte, parametres, activite);
  return (
    <>
      <Criteres criteres={criteres} legende="Critères de recherche" mode="recherche" />
      <TableAvancement
        {...lue}
        legende={legende}
        parametres={parametres}
        triables={TRIS_AVANCEMENT}
        plusieursCentres={cadre.centres.length > 1}
        passer={passerJurys.bind(null, activite)}
        lireHistorique={lireHistorique.bind(null, activite)}
        actes={actes}
        lueLe={contexte.maintenant.toISOString()}
        export={`${findActivite(activite).chemin}/export`}
      />
    </>
  );
}
