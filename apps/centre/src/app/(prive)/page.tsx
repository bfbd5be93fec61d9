import { Page } from '@delib/ui';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { acteurConnecte, utilisateurAffiche } from '../../server/session';

export const metadata: Metadata = { title: 'Accueil' };

export default async function PageAccueil(): Promise<ReactNode> {
  const { nom, role } = utilisateurAffiche(await acteurConnecte());
  return (
    <Page titre="Accueil">
      <p>
        Vous êtes connecté en tant que {nom}, {role}.
      </p>
    </Page>
  );
}
