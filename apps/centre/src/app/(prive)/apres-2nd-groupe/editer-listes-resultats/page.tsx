import type { ParametresUrl } from '@delib/ui/url';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { metadataActivite } from '../../../../activite/PageActivite';
import { EDITION_LISTES } from '../../../../listes-resultats/listes';
import { PageListes } from '../../../../listes-resultats/PageListes';
import { exigerActivite } from '../../../../server/garde';

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
