import { formatEtat } from '@delib/domain';
import { AppShell, utilisateurAffiche } from '@delib/ui';
import type { ReactNode } from 'react';
import { monJury } from '../../server/jury';
import { menus } from '../../server/menus';
import { estPortailSecours } from '../../server/portail';
import { seDeconnecter } from '../../server/se-deconnecter';
import { service } from '../../server/service';
import { sessions } from '../../server/session';
import { BandeauEssai } from '../BandeauEssai';
import { BandeauSecours } from '../PortailSecours';
import { SaisiesEnAttente } from './SaisiesEnAttente';
import './jury.scss';

/** Every page below asks for someone logged in. A layout is not a guard: each page and action asks again. */
export default async function LayoutPrive({
  children,
}: {
  readonly children: ReactNode;
}): Promise<ReactNode> {
  const acteur = await sessions.acteurConnecte();
  const { jury } = await monJury();
  return (
    <AppShell
      {...service}
      menus={menus}
      utilisateur={utilisateurAffiche(acteur, `Jury ${jury.code}`)}
      seDeconnecter={seDeconnecter}
      mentionImprimee={`Jury ${jury.code}, état ${formatEtat(jury.etat)}`}
      session={await sessions.vue('acte')}
      bandeau={
        <>
          <SaisiesEnAttente membreId={acteur.membreId} />
          {estPortailSecours() ? <BandeauSecours /> : null}
          {jury.essai ? <BandeauEssai /> : null}
        </>
      }
    >
      {children}
    </AppShell>
  );
}
