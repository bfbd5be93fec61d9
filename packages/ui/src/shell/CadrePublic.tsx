import type { Acteur } from '@delib/domain';
import type { ReactNode } from 'react';
import { AppShell, type AppShellProps } from './AppShell';
import { utilisateurAffiche } from './utilisateur';

/** The frame of a page that anyone may read: whoever is logged in is still shown so, and may log out. */
export function CadrePublic({
  acteur,
  seDeconnecter,
  ...cadre
}: Omit<AppShellProps, 'utilisateur'> & { readonly acteur: Acteur | null }): ReactNode {
  const connecte = acteur === null ? {} : { utilisateur: utilisateurAffiche(acteur), seDeconnecter };
  return <AppShell {...cadre} {...connecte} />;
}
