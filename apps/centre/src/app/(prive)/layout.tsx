import { AppShell, utilisateurAffiche } from '@delib/ui';
import type { ReactNode } from 'react';
import { loadCadre } from '../../server/cadre';
import { menusDe } from '../../server/menu';
import { seDeconnecter } from '../../server/se-deconnecter';
import { service } from '../../server/service';
import { sessions } from '../../server/session';
import { BandeauEssai } from './BandeauEssai';

/** Every page below asks for someone logged in. A layout is not a guard: each page and action asks again. */
export default async function LayoutPrive({
  children,
}: {
  readonly children: ReactNode;
}): Promise<ReactNode> {
  const acteur = await sessions.acteurConnecte();
  const { academie, centres, sessions: examens } = await loadCadre();
  const centre = 'centreId' in acteur ? centres.find(({ id }) => id === acteur.centreId) : undefined;
  const rattachement = centre ? `${centre.nom}, ${centre.ville}` : nomAcademie(academie?.nom ?? '');
  return (
    <AppShell
      {...service}
      menus={menusDe(acteur.role)}
      utilisateur={utilisateurAffiche(acteur, rattachement)}
      seDeconnecter={seDeconnecter}
      session={await sessions.vue('acte')}
      bandeau={<BandeauEssai sessions={examens} />}
    >
      {children}
    </AppShell>
  );
}

/** « Académie de Val-de-Brume »; an académie may already be called so. */
function nomAcademie(nom: string): string {
  if (nom === '' || /^académie/i.test(nom)) return nom;
  return `Académie ${/^[aeiouyhéèêëàâîïôûü]/i.test(nom) ? 'd’' : 'de '}${nom}`;
}
