import { AppShell, PageErreur } from '@delib/ui';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { service } from '../server/service';

export const metadata: Metadata = { title: 'Page introuvable' };

export default function PageIntrouvable(): ReactNode {
  return (
    <AppShell {...service} menus={[]}>
      <PageErreur
        titre="Page introuvable"
        conserve="Cette page n’existe pas, ou elle ne vous est pas accessible. Rien n’a été modifié."
        aFaire="Vérifiez l’adresse, ou revenez à l’accueil."
      />
    </AppShell>
  );
}
