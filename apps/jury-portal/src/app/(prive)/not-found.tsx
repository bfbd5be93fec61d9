import { PageErreur } from '@delib/ui';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { titrerPage } from '../../titre';

export const metadata: Metadata = { title: 'Page introuvable' };

/** Also the answer for a candidate of another jury: as unknown as one who does not exist. */
export default function PageIntrouvable(): ReactNode {
  return (
    <>
      {/* The deliberation's own title is written by its screens, which are not there. */}
      <title>{titrerPage('Page introuvable')}</title>
      <PageErreur
        titre="Page introuvable"
        conserve="Cette page n’existe pas, ou elle n’est pas de votre jury. Rien n’a été modifié."
        aFaire="Vérifiez le numéro d’anonymat ou l’adresse, ou revenez à l’accueil."
      />
    </>
  );
}
