import type { ParametresUrl } from '@delib/ui/url';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { metadataActivite } from '../../../../activite/PageActivite';
import { SUIVI_PV } from '../../../../jury/adresses';
import { PageSuiviPv } from '../../../../pv/PageSuiviPv';
import { exigerActivite } from '../../../../server/garde';

export const metadata: Metadata = metadataActivite(SUIVI_PV[1]);

/** Activity 5, « Suivre l'édition du PV de tenue de délibération » of the 1er groupe. */
export default async function PageSuivreEditionPv({
  searchParams,
}: {
  readonly searchParams: Promise<ParametresUrl>;
}): Promise<ReactNode> {
  const contexte = await exigerActivite(SUIVI_PV[1]);
  return <PageSuiviPv contexte={contexte} parametres={await searchParams} groupe={1} />;
}
