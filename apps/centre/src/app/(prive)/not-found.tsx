import { PageErreur } from '@delib/ui';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';

export const metadata: Metadata = { title: 'Page introuvable' };

/** Inside the app's frame: someone logged in keeps the menu. */
export default function PageIntrouvable(): ReactNode {
  return (
    <PageErreur
      titre="Page introuvable"
      conserve="Cette page n’existe pas, ou elle ne vous est pas accessible. Rien n’a été modifié."
      aFaire="Vérifiez l’adresse, ou passez par le menu."
    />
  );
}
