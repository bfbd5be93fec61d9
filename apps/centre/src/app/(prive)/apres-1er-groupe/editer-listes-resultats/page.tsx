import type { ParametresUrl } from '@delib/ui/url';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { metadataActivite } from '../../../../activite/PageActivite';
import { EDITION_LISTES } from '../../../../listes-resultats/listes';
import { PageListes } from '../../../../listes-resultats/PageListes';
import { exigerActivite } from '../../../../server/garde';

export const metadata: Metadata = metadataActivite(EDITION_LISTES[1]);

/** Activity 6, the posted lists of the 1er groupe. */
export default async function PageEditerListesResultats({
  searchParams,
}: {
  readonly searchParams: Promise<ParametresUrl>;
}): Promise<ReactNode> {
  const contexte = await exigerActivite(EDITION_LISTES[1]);
  return <PageListes contexte={contexte} parametres={await searchParams} groupe={1} />;
}
