import { type ActiviteId, findActivite } from '@delib/domain';
import { type EtapeFil, Page } from '@delib/ui';
import type { ParametresUrl } from '@delib/ui/url';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import type { ContexteCentre } from '../server/contexte';
import { exigerActivite } from '../server/garde';
import { filActivite, libelleActivite } from '../server/menu';

/** The title of the browser's tab, from the menu. */
export function metadataActivite(id: ActiviteId): Metadata {
  return { title: libelleActivite(findActivite(id)) };
}

/** What a page of an activity has once its guard let it pass. */
export interface DemandePage {
  readonly contexte: ContexteCentre;
  readonly parametres: ParametresUrl;
}

/** A page that is its activity's alone: the guard comes first, whatever the page reads. */
export function pageGardee(activite: ActiviteId, corps: (demande: DemandePage) => ReactNode) {
  return async ({ searchParams }: { readonly searchParams: Promise<ParametresUrl> }) =>
    corps({ contexte: await exigerActivite(activite), parametres: await searchParams });
}

/** One page of an activity: title and breadcrumb come from the menu. */
export function PageActivite({
  contexte,
  activite,
  suite = [],
  chapeau,
  ton,
  children,
}: {
  readonly contexte: ContexteCentre;
  readonly activite: ActiviteId;
  /** Steps below the activity; the last one is the page, and its title. */
  readonly suite?: readonly EtapeFil[];
  /** One or two sentences: what this page does. */
  readonly chapeau?: ReactNode;
  readonly ton?: 'normal' | 'exceptionnel';
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Page
      fil={filActivite(contexte.acteur.role, activite, suite)}
      titre={suite.at(-1)?.libelle ?? libelleActivite(findActivite(activite))}
      chapeau={chapeau}
      ton={ton}
    >
      {children}
    </Page>
  );
}
