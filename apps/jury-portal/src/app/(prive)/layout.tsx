import { AppShell, typo } from '@delib/ui';
import type { ReactNode } from 'react';
import { monJury } from '../../server/jury';
import { menus } from '../../server/menus';
import { estPortailSecours } from '../../server/portail';
import { seDeconnecter } from '../../server/se-deconnecter';
import { service } from '../../server/service';
import { acteurConnecte, utilisateurAffiche } from '../../server/session';
import { BandeauSecours } from '../PortailSecours';
import './jury.scss';

/** Every page below asks for someone logged in. A layout is not a guard: each page and action asks again. */
export default async function LayoutPrive({
  children,
}: {
  readonly children: ReactNode;
}): Promise<ReactNode> {
  const acteur = await acteurConnecte();
  const { jury } = await monJury();
  return (
    <AppShell
      {...service}
      menus={menus}
      utilisateur={{ ...utilisateurAffiche(acteur), rattachement: `Jury ${jury.code}` }}
      seDeconnecter={seDeconnecter}
      bandeau={
        <>
          {estPortailSecours() ? <BandeauSecours /> : null}
          {jury.essai ? <BandeauEssai /> : null}
        </>
      }
    >
      {children}
    </AppShell>
  );
}

function BandeauEssai(): ReactNode {
  return (
    <section className="fr-notice fr-notice--warning" aria-label="Session de répétition">
      <div className="fr-container">
        <div className="fr-notice__body">
          <p>
            <span className="fr-notice__title">ESSAI</span>{' '}
            <span className="fr-notice__desc">
              {typo(
                'session de répétition : les candidats sont inventés et les PV signés ici ne valent rien.',
              )}
            </span>
          </p>
        </div>
      </div>
    </section>
  );
}
