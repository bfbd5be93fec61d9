import { AppShell, DeclarationAccessibilite } from '@delib/ui';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { seDeconnecter } from '../../server/se-deconnecter';
import { service } from '../../server/service';
import { loadActeur, utilisateurAffiche } from '../../server/session';

export const metadata: Metadata = { title: 'Accessibilité : non conforme' };

export default async function PageAccessibilite(): Promise<ReactNode> {
  const acteur = await loadActeur();
  const connecte = acteur === null ? {} : { utilisateur: utilisateurAffiche(acteur), seDeconnecter };
  return (
    <AppShell {...service} {...connecte} menus={[]}>
      <DeclarationAccessibilite service={service.service} />
    </AppShell>
  );
}
