import { graphiquesParDecision, graphiquesParEpreuve, type StatistiquesDuJury } from '@delib/documents';
import { Figure } from '@delib/documents/graphiques';
import { compter, typo } from '@delib/ui';
import type { ReactNode } from 'react';
import type { Presentation } from './presentations';

/** The plots of one jury, as the PDF has them. */
export function StatistiquesAffichees(props: {
  readonly jury: StatistiquesDuJury;
  readonly presentation: Presentation;
}): ReactNode {
  const { jury, presentation } = props;
  return (
    <>
      <h2 className="fr-h5 fr-mb-1v">{typo(`Jury ${jury.code}`)}</h2>
      <p className="fr-mb-3w">
        {typo(
          `${jury.specialite}, ${compter(jury.statistiques.candidats, 'candidat', 'candidats')}, règlement ${jury.reglement}. Notes reçues, avant toute décision du jury.`,
        )}
      </p>
      {presentation === 'decision' ? (
        graphiquesParDecision(jury.statistiques).map((graphique) => (
          <Figure key={graphique.id} graphique={graphique} titre="h3" />
        ))
      ) : (
        <ParEpreuve jury={jury} />
      )}
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
