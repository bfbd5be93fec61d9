import { AppShell, FormulaireConnexion } from '@delib/ui';
import { lireAdresseConnexion } from '@delib/web/connexion';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { service } from '../../server/service';
import { sessions } from '../../server/session';
import { seConnecter } from './actions';

export const metadata: Metadata = { title: 'Connexion' };

export default async function PageConnexion({
  searchParams,
}: {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}): Promise<ReactNode> {
  const { retour, erreurInitiale, renouveler } = lireAdresseConnexion(await searchParams);
  if (!renouveler && (await sessions.loadActeur()) !== null) redirect(retour);
  return (
    <AppShell {...service} menus={[]}>
      <div className="fr-my-6w">
        <h1>Connexion</h1>
        <FormulaireConnexion
          action={seConnecter}
          libelleIdentifiant="Identifiant"
          aideIdentifiant="Celui que le gestionnaire académique vous a communiqué."
          retour={retour}
          erreurInitiale={erreurInitiale}
        />
      </div>
    </AppShell>
  );
}
