'use client';

import { Tabs } from '@codegouvfr/react-dsfr/Tabs';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { type ReactNode, useTransition } from 'react';

export interface Onglet {
  /** What the URL holds: `synthetique`. */
  readonly id: string;
  /** « Vue synthétique » */
  readonly libelle: string;
}

export interface OngletsProps {
  /** At least one; the first is shown when the URL says nothing. */
  readonly onglets: readonly [Onglet, ...Onglet[]];
  /** Name of the URL parameter. */
  readonly parametre?: string;
  /** What the tabs divide: « Vues des jurys ». */
  readonly libelle: string;
  /** Content of the current tab. The server page reads the same parameter and renders that one only. */
  readonly children: ReactNode;
}

/** Tabs whose choice is in the URL: « Vue synthétique », « Vue détaillée ». */
export function Onglets({ onglets, parametre = 'vue', libelle, children }: OngletsProps): ReactNode {
  const [enCours, startTransition] = useTransition();
  const parser = parseAsStringLiteral(onglets.map(({ id }) => id)).withDefault(onglets[0].id);
  const [actif, setActif] = useQueryState(parametre, {
    ...parser,
    // The server renders the other tab; going back in the browser goes back to the tab before.
    shallow: false,
    history: 'push',
    startTransition,
  });
  return (
    <Tabs
      label={libelle}
      tabs={onglets.map((onglet) => ({ tabId: onglet.id, label: onglet.libelle }))}
      selectedTabId={actif}
      onTabChange={(id) => {
        void setActif(id);
      }}
    >
      <div aria-busy={enCours}>{children}</div>
    </Tabs>
  );
}
