import { StatistiquesAffichees } from '@delib/documents/graphiques';
import { compter, phraseRefus, typo } from '@delib/francais';
import { type Onglet, Onglets, Page } from '@delib/ui';
import type { ParametresUrl } from '@delib/ui/url';
import { lireStatistiques } from '@delib/usecases/statistiques/editer-statistiques';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { getContexte } from '../../../../server/contexte';

export const metadata: Metadata = { title: 'Statistiques avant délibération' };

const ONGLETS: readonly [Onglet, Onglet] = [
  { id: 'decision', libelle: 'Par décision' },
  { id: 'epreuve', libelle: 'Par épreuve' },
];

/** The statistics of the reader's own jury, from the marks received: no name, no établissement. */
export default async function PageStatistiques({
  searchParams,
}: {
  readonly searchParams: Promise<ParametresUrl>;
}): Promise<ReactNode> {
  const contexte = await getContexte();
  const parametres = await searchParams;
  const lues = await lireStatistiques(contexte, {
    juryIds: [contexte.acteur.juryId],
    etablissements: false,
  });
  return (
    <Page
      fil={[{ libelle: 'Accueil', href: '/' }, { libelle: 'Statistiques avant délibération' }]}
      titre="Statistiques avant délibération"
      chapeau={typo('Ce que les notes reçues donnent, avant toute décision du jury.')}
    >
      {lues.ok ? (
        lues.valeur.map((jury) => (
          <section key={jury.code} aria-labelledby="titre-jury">
            <h2 id="titre-jury" className="fr-h5 fr-mb-1v">
              {`Jury ${jury.code}`}
            </h2>
            <p>
              {typo(
                `${jury.specialite}, ${compter(jury.statistiques.candidats, 'candidat', 'candidats')}, règlement ${jury.reglement}.`,
              )}
            </p>
            <p>
              <a
                className="fr-link fr-link--download"
                href="/documents/statistiques.pdf"
                target="_blank"
                rel="noopener"
              >
                Ouvrir le PDF des statistiques
              </a>
            </p>
            <Onglets onglets={ONGLETS} parametre="presentation" libelle="Statistiques">
              <StatistiquesAffichees
                jury={jury}
                presentation={parametres.presentation === 'epreuve' ? 'epreuve' : 'decision'}
              />
            </Onglets>
          </section>
        ))
      ) : (
        <p className="fr-callout fr-py-2w">{phraseRefus(lues.refus)}</p>
      )}
    </Page>
  );
}
