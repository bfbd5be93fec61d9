import { motifHorsAffichage } from '@delib/documents';
import { findActivite } from '@delib/domain';
import { compter, typo } from '@delib/francais';
import type { ParametresUrl } from '@delib/ui/url';
import { lireHorsAffichage } from '@delib/usecases/listes/apercevoir-listes';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { metadataActivite, PageActivite } from '../../../../activite/PageActivite';
import { FormulairePerimetre } from '../../../../listes/BoutonsEdition';
import { DansPerimetre, type Perimetre } from '../../../../perimetre/DansPerimetre';
import type { ContexteCentre } from '../../../../server/contexte';
import { exigerActivite } from '../../../../server/garde';
import { TableHorsAffichage } from './TableHorsAffichage';

const ACTIVITE = 'editer_liste_hors_affichage';

export const metadata: Metadata = metadataActivite(ACTIVITE);

/** Activity 17, « Editer la liste des candidats présumés fraudeurs ou inscrits en liste rouge ». */
export default async function PageHorsAffichage({
  searchParams,
}: {
  readonly searchParams: Promise<ParametresUrl>;
}): Promise<ReactNode> {
  const contexte = await exigerActivite(ACTIVITE);
  const parametres = await searchParams;
  return (
    <PageActivite
      contexte={contexte}
      activite={ACTIVITE}
      chapeau={typo(
        'Ces candidats n’apparaissent sur aucune liste d’affichage et sont susceptibles de se manifester. Cette liste permet de les identifier.',
      )}
    >
      <DansPerimetre parametres={parametres} unSeulCentre="une liste est celle d’un seul centre">
        {(perimetre) => <Liste contexte={contexte} perimetre={perimetre} />}
      </DansPerimetre>
    </PageActivite>
  );
}

async function Liste(props: {
  readonly contexte: ContexteCentre;
  readonly perimetre: Perimetre;
}): Promise<ReactNode> {
  const { contexte, perimetre } = props;
  const ids = { sessionId: perimetre.session.id, centreId: perimetre.centre.id };
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
