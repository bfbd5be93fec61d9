import { libelleCategorie } from '@delib/domain';
import { Page } from '@delib/ui';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { candidatsVus, maDeliberation } from '../../../../server/jury';
import { Fiche } from './Fiche';

interface PageFicheProps {
  readonly params: Promise<{ readonly numeroAnonymat: string }>;
}

export async function generateMetadata({ params }: PageFicheProps): Promise<Metadata> {
  return { title: `Candidat ${await numeroDemande(params)}` };
}

export default async function PageFiche({ params }: PageFicheProps): Promise<ReactNode> {
  const lue = await maDeliberation();
  if (!lue.ok) return null;
  const candidats = candidatsVus(lue.valeur.candidats);
  const numero = await numeroDemande(params);
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
      chapeau={
        <p className="fr-mb-0">
          {libelleCategorie(candidat.categorie)}, forme {candidat.forme}
        </p>
      }
    >
      <Fiche key={candidat.id} candidatId={candidat.id} candidats={candidats} />
    </Page>
  );
}

/** The numéro of the address; a malformed escape is nobody's. */
async function numeroDemande(params: PageFicheProps['params']): Promise<string> {
  const { numeroAnonymat } = await params;
  try {
    return decodeURIComponent(numeroAnonymat);
  } catch {
    return '';
  }
}
