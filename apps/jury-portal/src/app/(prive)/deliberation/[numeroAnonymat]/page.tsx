import { Page } from '@delib/ui';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { toCandidatsVus } from '../../../../deliberation/candidat';
import { maDeliberation } from '../../../../server/jury';
import { Fiche } from './Fiche';

export const metadata: Metadata = { title: 'Fiche du candidat' };

export default async function PageFiche({
  params,
}: {
  readonly params: Promise<{ readonly numeroAnonymat: string }>;
}): Promise<ReactNode> {
  const { numeroAnonymat } = await params;
  const lue = await maDeliberation();
  if (!lue.ok) return null;
  const candidats = toCandidatsVus(lue.valeur.candidats);
  const numero = decodeURIComponent(numeroAnonymat);
  const candidat = candidats.find((each) => each.numeroAnonymat === numero);
  // A candidate of another jury is as unknown as one who does not exist.
  if (!candidat) notFound();
  return (
    <Page
      fil={[
        { libelle: 'Accueil', href: '/' },
        { libelle: 'Délibération', href: '/deliberation' },
        { libelle: `Candidat ${numero}` },
      ]}
      titre={`Candidat ${numero}`}
    >
      <Fiche key={candidat.id} candidatId={candidat.id} candidats={candidats} />
    </Page>
  );
}
