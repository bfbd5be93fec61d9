import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { nommerCanal } from '../../../projection/canal';
import { monJury } from '../../../server/jury';
import { BandeauEssai } from '../../BandeauEssai';
import { Projection } from './Projection';
import './projection.scss';

export const metadata: Metadata = { title: 'Projection' };

/** The second window: which deliberation it may follow, and nothing more; what it shows comes from the first. */
export default async function PageProjection(): Promise<ReactNode> {
  const { jury, travail } = await monJury();
  return (
    <>
      {jury.essai ? <BandeauEssai /> : null}
      <Projection canal={nommerCanal(jury.id, travail.groupe)} />
    </>
  );
}
