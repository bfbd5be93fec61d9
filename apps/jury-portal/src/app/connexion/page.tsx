import { AppShell, FormulaireConnexion } from '@delib/ui';
import { lireAdresseConnexion } from '@delib/web/connexion';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { academiesOuvertes } from '../../server/portail';
import { service } from '../../server/service';
import { sessions } from '../../server/session';
import { BandeauSecours, PortailSecoursFerme } from '../PortailSecours';
import { seConnecter } from './actions';
import { OrdinateurLibre } from './OrdinateurLibre';

export const metadata: Metadata = { title: 'Connexion' };

export default async function PageConnexion({
  searchParams,
}: {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}): Promise<ReactNode> {
  const academies = await academiesOuvertes();
  if (academies?.length === 0) return <PortailSecoursFerme />;
  const { retour, erreurInitiale, renouveler } = lireAdresseConnexion(await searchParams);
  if (!renouveler && (await sessions.loadActeur()) !== null) redirect(retour);
  return (
    <AppShell
      {...service}
      menus={[]}
      bandeau={
        <>
          <OrdinateurLibre />
          {academies === null ? null : <BandeauSecours academies={academies} />}
        </>
      }
    >
      <div className="fr-my-6w">
        <h1>Connexion</h1>
        <FormulaireConnexion
          action={seConnecter}
          libelleIdentifiant="Login du papillon"
          aideIdentifiant={
            academies === null
              ? 'Imprimé sur votre papillon de jury, par exemple J20112-PR.'
              : 'Imprimé sur votre papillon du plan de secours, par exemple S20112-PR.'
          }
          aideMotDePasse="Douze caractères, majuscules et minuscules ; les espaces ne comptent pas."
          retour={retour}
          erreurInitiale={erreurInitiale}
        />
      </div>
    </AppShell>
  );
}
