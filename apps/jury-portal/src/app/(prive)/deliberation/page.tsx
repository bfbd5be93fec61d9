import { Page } from '@delib/ui';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { titreDuTravail } from '../../../jury/moment';
import { candidatsVus, maDeliberation, monJury } from '../../../server/jury';
import { Grille } from './Grille';

export const metadata: Metadata = { title: 'Délibération' };

export default async function PageDeliberation(): Promise<ReactNode> {
  const [lue, { jury, travail }] = await Promise.all([maDeliberation(), monJury()]);
  // The layout says in words why there is nothing to show.
  if (!lue.ok) return null;
  return (
    <Page
      fil={[{ libelle: 'Accueil', href: '/' }, { libelle: 'Délibération' }]}
      titre={`${titreDuTravail(travail)}, jury ${jury.code}`}
    >
      <Grille candidats={candidatsVus(lue.valeur.candidats)} />
    </Page>
  );
}
