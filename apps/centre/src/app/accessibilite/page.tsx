import { CadrePublic, DeclarationAccessibilite } from '@delib/ui';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { seDeconnecter } from '../../server/se-deconnecter';
import { service } from '../../server/service';
import { sessions } from '../../server/session';

export const metadata: Metadata = { title: 'Accessibilité : non conforme' };

export default async function PageAccessibilite(): Promise<ReactNode> {
  const acteur = await sessions.loadActeur();
  return (
    <CadrePublic {...service} acteur={acteur} seDeconnecter={seDeconnecter} menus={[]}>
      <DeclarationAccessibilite service={service.service} />
    </CadrePublic>
  );
}
