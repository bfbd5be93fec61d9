import { AppShell } from '@delib/ui';
import type { ReactNode } from 'react';
import { seDeconnecter } from '../../server/se-deconnecter';
import { service } from '../../server/service';
import { acteurConnecte, utilisateurAffiche } from '../../server/session';

/** Every page below asks for someone logged in. A layout is not a guard: each page and action asks again. */
export default async function LayoutPrive({
  children,
}: {
  readonly children: ReactNode;
}): Promise<ReactNode> {
  const acteur = await acteurConnecte();
  return (
    <AppShell {...service} menus={[]} utilisateur={utilisateurAffiche(acteur)} seDeconnecter={seDeconnecter}>
      {children}
    </AppShell>
  );
}
