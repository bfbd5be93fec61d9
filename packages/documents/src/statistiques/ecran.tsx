/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { Figure } from '../graphiques/ecran';
import { graphiquesParDecision } from './graphiques-decision';
import { graphiquesParEpreuve } from './graphiques-epreuve';
import type { PresentationStatistiques, StatistiquesDuJury } from './statistiques';

/** The plots of one jury on a screen of either app: the same as in the PDF, each with its table. */
export function StatistiquesAffichees(props: {
  readonly jury: StatistiquesDuJury;
  readonly presentation: PresentationStatistiques;
}): ReactNode {
  const { jury, presentation } = props;
  return (
    <>
      {presentation === 'epreuve'
        ? null
        : graphiquesParDecision(jury.statistiques).map((graphique) => (
            <Figure key={graphique.id} graphique={graphique} titre="h3" />
          ))}
      {presentation === 'decision' ? null : <ParEpreuve jury={jury} />}
    </>
  );
}

function ParEpreuve({ jury }: { readonly jury: StatistiquesDuJury }): ReactNode {
  const { notes, reussite, sansNote, repartitions } = graphiquesParEpreuve(jury.statistiques.parEpreuve);
  return (
    <>
      {[notes, reussite, sansNote].map((graphique) => (
        <Figure key={graphique.id} graphique={graphique} titre="h3" />
      ))}
      <h3 className="fr-h6">Répartition des notes, par point</h3>
      <div className="fr-grid-row fr-grid-row--gutters">
        {repartitions.map((graphique) => (
          <div key={graphique.id} className="fr-col-12 fr-col-md-6">
            <Figure graphique={graphique} titre="h4" />
          </div>
        ))}
      </div>
    </>
  );
}
