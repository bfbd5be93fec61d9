import type { ParametresUrl } from '@delib/ui/url';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { metadataActivite } from '../../../../activite/PageActivite';
import { PagePassages } from '../../../../passages/PagePassages';
import { terminerGroupe } from '../../../../passages/terminer';
import { exigerActivite } from '../../../../server/garde';

const ACTE = terminerGroupe(1);

export const metadata: Metadata = metadataActivite(ACTE.activite);

/** Activity 7, « Terminer le 1er groupe »: all jurys of a période at once, or jury by jury. */
export default async function PageTerminer1erGroupe({
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
