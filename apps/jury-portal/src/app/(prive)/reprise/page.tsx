import { etatsDeDepart } from '@delib/domain';
import { typo } from '@delib/francais';
import { EtatJury, Page } from '@delib/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { monJury } from '../../../server/jury';
import { Reprise } from './Reprise';

export const metadata: Metadata = { title: 'Reprise' };

/** Takes back into the system what the jury decided on the offline page of its plan de secours. */
export default async function PageReprise(): Promise<ReactNode> {
  const { jury } = await monJury();
  const possible = etatsDeDepart('saisirDecision').includes(jury.etat);
  return (
    <Page
      fil={[{ libelle: 'Accueil', href: '/' }, { libelle: 'Reprise' }]}
      titre="Reprise des décisions prises hors ligne"
      chapeau={typo(
        'Choisissez le fichier exporté par la page hors ligne du plan de secours. Tout est comparé avec ce que le système détient : rien n’est écrit avant « Reprendre ces décisions ».',
      )}
    >
      {possible ? (
        <Reprise />
      ) : (
        <div className="fr-callout">
          <p className="fr-callout__text">
            {typo('La reprise n’est possible que pendant la délibération. Le jury est à l’état ')}
            <EtatJury etat={jury.etat} />.
          </p>
          <p className="fr-callout__text">
            <Link href="/">Revenir à l’accueil</Link>
          </p>
        </div>
      )}
    </Page>
  );
}
