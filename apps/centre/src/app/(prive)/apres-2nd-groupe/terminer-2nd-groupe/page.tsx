import type { ParametresUrl } from '@delib/ui/url';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { metadataActivite } from '../../../../activite/PageActivite';
import { PagePassages } from '../../../../passages/PagePassages';
import { terminerGroupe } from '../../../../passages/terminer';
import { exigerActivite } from '../../../../server/garde';

const ACTE = terminerGroupe(2);

export const metadata: Metadata = metadataActivite(ACTE.activite);

/** Activity 15, « Terminer le 2nd groupe »: 212 → 214, all jurys of a période at once, or jury by jury. */
export default async function PageTerminer2ndGroupe({
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
