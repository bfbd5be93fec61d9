import { findActivite } from '@delib/domain';
import { typo } from '@delib/francais';
import { lireCriteres, type ParametresUrl } from '@delib/ui/url';
import { apercevoirLivrets, lireChoixLivrets } from '@delib/usecases/listes/apercevoir-listes';
import { criteresLivrets } from '@delib/usecases/listes/demande-liste';
import type { ReactNode } from 'react';
import { metadataActivite, PageActivite, pageGardee } from '../../../../activite/PageActivite';
import { DansPerimetre, type Perimetre } from '../../../../perimetre/DansPerimetre';
import type { ContexteCentre } from '../../../../server/contexte';
import { apercevoirLivrets as apercevoir } from './actions';
import { toApercu } from './apercu';
import { criteresPage, lireCriteresLivrets } from './criteres-livrets';
import { FormulaireLivrets } from './FormulaireLivrets';

const ACTIVITE = 'editer_liste_livrets';

export const metadata = metadataActivite(ACTIVITE);

/** Criteria whose values are of one session and centre. */
const DU_PERIMETRE = ['criteres', 'c_jury', 'c_categorie', 'c_etablissement', 'c_qualification'];

/** Activity 1, « Editer la liste des candidats avec livret scolaire ». */
export default pageGardee(ACTIVITE, ({ contexte, parametres }) => (
  <PageActivite
    contexte={contexte}
    activite={ACTIVITE}
    chapeau={typo(
      'Contrôlez les livrets scolaires papier à remettre aux jurys de votre centre. Les critères présents au départ suffisent le plus souvent.',
    )}
  >
    <DansPerimetre
      parametres={parametres}
      unSeulCentre="une liste est celle d’un seul centre"
      efface={DU_PERIMETRE}
    >
      {(perimetre) => <Liste contexte={contexte} parametres={parametres} ids={perimetre.ids} />}
    </DansPerimetre>
  </PageActivite>
));

async function Liste(props: {
  readonly contexte: ContexteCentre;
  readonly parametres: ParametresUrl;
  readonly ids: Perimetre['ids'];
}): Promise<ReactNode> {
  const { contexte, parametres, ids } = props;
  const choix = await lireChoixLivrets(contexte, ids);
  if (choix.jurys.length === 0) {
    return <p className="fr-callout fr-py-2w">Aucun jury dans ce centre pour cette session.</p>;
  }
  const criteres = criteresPage(choix);
  const voulus = lireCriteresLivrets(lireCriteres(criteres, parametres));
  const apercu = await apercevoirLivrets(contexte, ids, voulus.data ?? criteresLivrets.parse({}));
  return (
    <FormulaireLivrets
      // Another centre or session is another form: nothing typed for the one before stays.
      key={`${ids.sessionId} ${ids.centreId}`}
      action={`${findActivite(ACTIVITE).chemin}/liste`}
      {...ids}
      criteres={criteres}
      apercu={toApercu(apercu)}
      apercevoir={apercevoir}
    />
  );
}
