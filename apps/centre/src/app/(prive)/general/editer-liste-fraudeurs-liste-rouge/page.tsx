import { motifHorsAffichage } from '@delib/documents';
import { findActivite } from '@delib/domain';
import { compter, typo } from '@delib/francais';
import { lireHorsAffichage } from '@delib/usecases/listes/apercevoir-listes';
import type { ReactNode } from 'react';
import { metadataActivite, PageActivite, pageGardee } from '../../../../activite/PageActivite';
import { FormulairePerimetre } from '../../../../listes/BoutonsEdition';
import { DansPerimetre, type Perimetre } from '../../../../perimetre/DansPerimetre';
import type { ContexteCentre } from '../../../../server/contexte';
import { TableHorsAffichage } from './TableHorsAffichage';

const ACTIVITE = 'editer_liste_hors_affichage';

export const metadata = metadataActivite(ACTIVITE);

/** Activity 17, « Editer la liste des candidats présumés fraudeurs ou inscrits en liste rouge ». */
export default pageGardee(ACTIVITE, ({ contexte, parametres }) => (
  <PageActivite
    contexte={contexte}
    activite={ACTIVITE}
    chapeau={typo(
      'Ces candidats n’apparaissent sur aucune liste d’affichage et sont susceptibles de se manifester. Cette liste permet de les identifier.',
    )}
  >
    <DansPerimetre parametres={parametres} unSeulCentre="une liste est celle d’un seul centre">
      {(perimetre) => <Liste contexte={contexte} ids={perimetre.ids} />}
    </DansPerimetre>
  </PageActivite>
));

async function Liste(props: {
  readonly contexte: ContexteCentre;
  readonly ids: Perimetre['ids'];
}): Promise<ReactNode> {
  const { contexte, ids } = props;
  const candidats = await lireHorsAffichage(contexte, ids);
  return (
    <>
      {candidats.length === 0 ? null : (
        <>
          <p className="fr-text--lead fr-mb-2w">
            {`${compter(candidats.length, 'candidat', 'candidats')} sur aucune liste d’affichage.`}
          </p>
          <FormulairePerimetre action={`${findActivite(ACTIVITE).chemin}/liste`} {...ids} />
        </>
      )}
      <TableHorsAffichage
        lignes={candidats.map((candidat) => ({
          jury: candidat.jury,
          numeroCandidat: candidat.numeroCandidat,
          nom: candidat.nom,
          prenoms: candidat.prenoms,
          motif: motifHorsAffichage(candidat),
        }))}
      />
    </>
  );
}
