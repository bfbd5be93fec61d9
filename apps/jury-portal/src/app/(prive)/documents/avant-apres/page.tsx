import { ETAPES, precede } from '@delib/domain';
import { typo } from '@delib/francais';
import { Page } from '@delib/ui';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SuiviDuJury } from '../../../../direct/SuiviDuJury';
import { nomGroupe } from '../../../../jury/moment';
import { monJury } from '../../../../server/jury';
import { AvantApres } from '../AvantApres';

export const metadata: Metadata = { title: 'Avant et après la délibération' };

const GROUPES = [2, 1] as const;

/** What the reader's own jury changed, by counts and the latest groupe first: no candidate is told apart. */
export default async function PageAvantApres(): Promise<ReactNode> {
  const { jury } = await monJury();
  const deliberes = GROUPES.filter((groupe) => !precede(jury.etat, ETAPES[groupe].deliberation));
  return (
    <Page
      fil={[{ libelle: 'Accueil', href: '/' }, { libelle: 'Avant et après la délibération' }]}
      titre="Avant et après la délibération"
      chapeau={typo('Ce que les notes proposaient, et ce que le jury a décidé.')}
    >
      <SuiviDuJury />
      {deliberes.length === 0 ? (
        <p className="fr-callout fr-py-2w">
          {typo('La délibération n’est pas ouverte : il n’y a encore rien à comparer.')}
        </p>
      ) : (
        deliberes.map((groupe) => (
          <section key={groupe} aria-labelledby={`titre-groupe-${groupe}`}>
            <h2 id={`titre-groupe-${groupe}`} className="fr-h5">
              {nomGroupe(groupe)}
            </h2>
            <AvantApres groupe={groupe} />
          </section>
        ))
      )}
    </Page>
  );
}
