import type { ParametresUrl } from '@delib/ui/url';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { exigerActivite } from '../../../../server/garde';
import { EDITION_LISTES } from '../../_groupes/listes/listes';
import { PageListes } from '../../_groupes/listes/PageListes';
import { metadataActivite } from '../../PageActivite';

export const metadata: Metadata = metadataActivite(EDITION_LISTES[2]);

/** Activity 14, the posted lists of the 2nd groupe. */
export default async function PageEditerListes2ndGroupe({
  searchParams,
}: {
  readonly searchParams: Promise<ParametresUrl>;
}): Promise<ReactNode> {
  const contexte = await exigerActivite(EDITION_LISTES[2]);
  return <PageListes contexte={contexte} parametres={await searchParams} groupe={2} />;
}
