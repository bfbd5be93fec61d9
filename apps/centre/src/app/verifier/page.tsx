import { CadrePublic, Page } from '@delib/ui';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { menusDe } from '../../server/menu';
import { seDeconnecter } from '../../server/se-deconnecter';
import { service } from '../../server/service';
import { sessions } from '../../server/session';
import type { ParametresVerification } from '../../verification/demande';
import { Verification } from '../../verification/Verification';

export const metadata: Metadata = { title: 'Vérifier un document' };

/** Where the QR code of a paper leads: anyone may ask, without an account. */
export default async function PageVerifier({
  searchParams,
}: {
  readonly searchParams: Promise<ParametresVerification>;
}): Promise<ReactNode> {
  const acteur = await sessions.loadActeur();
  return (
    <CadrePublic
      {...service}
      acteur={acteur}
      seDeconnecter={seDeconnecter}
      menus={acteur === null ? [] : menusDe(acteur.role)}
    >
      <Page titre="Vérifier un document" chapeau={CHAPEAU}>
        <Verification parametres={await searchParams} />
      </Page>
    </CadrePublic>
  );
}

const CHAPEAU = 'Procès-verbaux de tenue de délibération et listes de résultats établis par ce service.';
