import { AppShell, FormulaireConnexion, phraseRefus } from '@delib/ui';
import { cheminDeRetour } from '@delib/ui/web';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { service } from '../../server/service';
import { loadActeur } from '../../server/session';
import { seConnecter } from './actions';

export const metadata: Metadata = { title: 'Connexion' };

export default async function PageConnexion({
  searchParams,
}: {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}): Promise<ReactNode> {
  const parametres = await searchParams;
  const retour = cheminDeRetour(typeof parametres.retour === 'string' ? parametres.retour : null);
  if ((await loadActeur()) !== null) redirect(retour);
  const erreurInitiale =
    parametres.fin !== undefined
      ? phraseRefus({ code: 'session_expiree' })
      : parametres.error !== undefined
        ? phraseRefus({ code: 'identifiants_refuses' })
        : undefined;
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
