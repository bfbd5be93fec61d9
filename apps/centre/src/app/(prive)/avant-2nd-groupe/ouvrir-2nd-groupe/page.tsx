import type { ParametresUrl } from '@delib/ui/url';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { metadataActivite } from '../../../../activite/PageActivite';
import { PagePassages } from '../../../../passages/PagePassages';
import { exigerActivite } from '../../../../server/garde';
import { OUVRIR_DELIBERATION_SECOND_GROUPE as ACTE } from './acte';

export const metadata: Metadata = metadataActivite(ACTE.activite);

/** Activity 12, « Ouvrir la délibération du 2nd groupe »: 200 → 210, all jurys at once or jury by jury. */
export default async function PageOuvrir2ndGroupe({
  searchParams,
}: {
  readonly searchParams: Promise<ParametresUrl>;
}): Promise<ReactNode> {
  const contexte = await exigerActivite(ACTE.activite);
  return (
    <PagePassages
      contexte={contexte}
      parametres={await searchParams}
      activite={ACTE.activite}
      chapeau={ACTE.chapeau}
      actes={[ACTE]}
    />
  );
}
