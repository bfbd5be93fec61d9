'use client';

import { DsfrProviderBase, StartDsfrOnHydration } from '@codegouvfr/react-dsfr/next-app-router';
import Link from 'next/link';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { type ReactNode, useEffect } from 'react';
import { GardeFocus } from './GardeFocus';
import { garderLeMenuVivant } from './menu-vivant';

declare module '@codegouvfr/react-dsfr/next-app-router' {
  interface RegisterLink {
    Link: typeof Link;
  }
}

/** What every client component of the apps relies on: DSFR's scripts and theme, links, state in the URL. */
export function Fournisseurs({ children }: { readonly children: ReactNode }): ReactNode {
  useEffect(() => {
    void garderLeMenuVivant();
  }, []);
  return (
    <DsfrProviderBase lang="fr" Link={Link} defaultColorScheme="system" doCheckNonce>
      <NuqsAdapter>{children}</NuqsAdapter>
      <GardeFocus />
      <StartDsfrOnHydration />
    </DsfrProviderBase>
  );
}
