import { formatNom } from '@delib/domain';
import { typo } from '@delib/francais';
import { TITRE_MAX } from '@delib/usecases/generation/demander-generation';
import { OPTIONS_RLN } from '@delib/usecases/rln/generer-rln';
import { preparerRln } from '@delib/usecases/rln/preparer-rln';
import type { ReactNode } from 'react';
import { metadataActivite, PageActivite, pageGardee } from '../../../../activite/PageActivite';
import { SuiviDesJurys } from '../../../../direct/suivis';
import { GenerationDemandee } from '../../../../generation/GenerationDemandee';
import { DansPerimetre, type Perimetre } from '../../../../perimetre/DansPerimetre';
import { ServiceFerme } from '../../../../perimetre/ServiceFerme';
import type { ContexteCentre } from '../../../../server/contexte';
import { criteresRln } from './criteres-rln';
import { LIBELLES_OPTION } from './demande-rln';
import { FormulaireRln } from './FormulaireRln';
import { JurysSansRln } from './JurysSansRln';

const ACTIVITE = 'editer_rln';

export const metadata = metadataActivite(ACTIVITE);

/** Activity 8, « RLN des candidats admissibles du centre de délibération », while the publication service is open. */
export default pageGardee(ACTIVITE, ({ contexte, parametres }) => (
  <PageActivite
    contexte={contexte}
    activite={ACTIVITE}
    chapeau={typo(
      'Un relevé par candidat admis au 2nd groupe, pour qu’il choisisse ses deux disciplines. Ces relevés ne sont pas publiés sur l’espace candidat et ne remplacent pas le relevé officiel.',
    )}
  >
    <DansPerimetre
      parametres={parametres}
      unSeulCentre="les relevés sont édités centre par centre"
      efface={['c_jury', 'compte_rendu']}
    >
      {(perimetre) => <Rln contexte={contexte} perimetre={perimetre} compteRendu={parametres.compte_rendu} />}
    </DansPerimetre>
  </PageActivite>
));

async function Rln(props: {
  readonly contexte: ContexteCentre;
  readonly perimetre: Perimetre;
  readonly compteRendu: string | readonly string[] | undefined;
}): Promise<ReactNode> {
  const { contexte } = props;
  const { session, ids } = props.perimetre;
  const possibles = await preparerRln(contexte, ids);
  if (!possibles.publicationOuverte) {
    const consequence = 'aucun relevé ne peut être édité';
    return <ServiceFerme contexte={contexte} groupe={1} session={session} consequence={consequence} />;
  }
  if (possibles.jurys.length === 0) {
    return <p className="fr-callout fr-py-2w">Aucun jury dans ce centre pour cette session.</p>;
  }
  return (
    <>
      <SuiviDesJurys />
      <JurysSansRln jurys={possibles.jurys} role={contexte.acteur.role} />
      <FormulaireRln
        {...ids}
        criteres={criteresRln(possibles)}
        options={OPTIONS_RLN.map((valeur) => ({ valeur, libelle: LIBELLES_OPTION[valeur] }))}
        signataire={
          contexte.acteur.role === 'chef_de_centre' ? `Le chef de centre, ${formatNom(contexte.acteur)}` : ''
        }
        lueLe={contexte.maintenant.toISOString()}
        titreMax={TITRE_MAX}
        empechement={
          possibles.jurys.some(({ rln }) => rln > 0)
            ? null
            : typo(
                'Aucun candidat n’est admis au 2nd groupe dans un jury dont le PV est signé et la délibération clôturée.',
              )
        }
      />
      <GenerationDemandee contexte={contexte} activite={ACTIVITE} id={props.compteRendu} />
    </>
  );
}
