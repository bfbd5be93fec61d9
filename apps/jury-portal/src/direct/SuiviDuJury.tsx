import { LignesMontrees, type SuiviDemande, SuiviEnDirect } from '@delib/ui';
import type { ReactNode } from 'react';
import { positionDeLaPage } from '../server/direct';
import { sessions } from '../server/session';

/** What every page of this portal follows: the reader's jury, since the page was read. */
export async function suiviDuJury(): Promise<SuiviDemande> {
  const { base } = await sessions.acteurConnecte();
  return { url: '/api/direct', depuis: await positionDeLaPage(base) };
}

/** The page follows the reader's jury, and says so; of its candidates it shows counts alone. */
export async function SuiviDuJury(): Promise<ReactNode> {
  const { juryId } = await sessions.acteurConnecte();
  return (
    <>
      <LignesMontrees ids={[juryId]} />
      <SuiviEnDirect {...(await suiviDuJury())} />
    </>
  );
}
