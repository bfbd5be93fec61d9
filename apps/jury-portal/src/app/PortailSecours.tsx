import { typo } from '@delib/francais';
import { AppShell, Bandeau } from '@delib/ui';
import type { ReactNode } from 'react';
import { service } from '../server/service';

/** The band on every page of the portail de secours: nobody must think it is the ordinary one. */
export function BandeauSecours({ academies }: { readonly academies?: readonly string[] }): ReactNode {
  return (
    <Bandeau nom="Portail de secours" titre="PORTAIL DE SECOURS">
      {academies === undefined
        ? 'les décisions saisies ici sont celles du jury, comme sur le portail ordinaire.'
        : `ouvert par le RSSI pour : ${academies.join(', ')}.`}
    </Bandeau>
  );
}

/** All there is to see while no académie authorises it. */
export function PortailSecoursFerme(): ReactNode {
  return (
    <AppShell {...service} menus={[]}>
      <div className="fr-my-6w">
        <h1>Portail de secours fermé</h1>
        <p>
          {typo(
            'Ce portail ne sert qu’en cas de nécessité, quand le portail des jurys ne répond plus. Le RSSI académique ne l’a pas autorisé : personne ne peut s’y connecter.',
          )}
        </p>
        <p>
          {typo(
            'Si votre jury en a besoin, prévenez votre chef de centre : il demande l’autorisation au RSSI. Rechargez ensuite cette page.',
          )}
        </p>
        <p>
          {typo(
            'Sans attendre, la page hors ligne du plan de secours permet au jury de délibérer : ses décisions seront reprises ensuite.',
          )}
        </p>
      </div>
    </AppShell>
  );
}
