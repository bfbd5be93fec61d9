import { findActivite } from '@delib/domain';
import { typo } from '@delib/francais';
import type { ParametresUrl } from '@delib/ui/url';
import { preparerListesCandidats } from '@delib/usecases/listes/apercevoir-listes';
import type { ReactNode } from 'react';
import { metadataActivite, PageActivite, pageGardee } from '../../../../activite/PageActivite';
import { SuiviDesJurys } from '../../../../direct/suivis';
import { PourquoiGrises } from '../../../../jury/JurysRefuses';
import { toJuryAChoisir, toJurysRefuses } from '../../../../jury/jury-a-choisir';
import { ChoixPeriode, choixPeriodes, periodeChoisie } from '../../../../perimetre/ChoixPeriode';
import { DansPerimetre, type Perimetre } from '../../../../perimetre/DansPerimetre';
import type { ContexteCentre } from '../../../../server/contexte';
import { FormulaireListes } from './FormulaireListes';

const ACTIVITE = 'editer_listes_candidats';

export const metadata = metadataActivite(ACTIVITE);

/** Activity 3, « Editer les listes de candidats »: four confidential lists of the jurys that deliberate. */
export default pageGardee(ACTIVITE, ({ contexte, parametres }) => (
  <PageActivite
    contexte={contexte}
    activite={ACTIVITE}
    chapeau={typo(
      'Quatre listes confidentielles pour organiser les délibérations, éditées pour les jurys à l’état 110.',
    )}
  >
    <SuiviDesJurys />
    <DansPerimetre
      parametres={parametres}
      unSeulCentre="une liste est celle d’un seul centre"
      efface={['jurys']}
    >
      {(perimetre) => <Listes contexte={contexte} parametres={parametres} perimetre={perimetre} />}
    </DansPerimetre>
  </PageActivite>
));

async function Listes(props: {
  readonly contexte: ContexteCentre;
  readonly parametres: ParametresUrl;
  readonly perimetre: Perimetre;
}): Promise<ReactNode> {
  const { contexte, parametres, perimetre } = props;
  const periodes = choixPeriodes([perimetre.session]);
  const prets = await preparerListesCandidats(contexte, {
    ...perimetre.ids,
    periodeId: periodeChoisie(periodes, parametres),
  });
  const possibles = prets.filter(({ refus }) => refus === null);
  return (
    <>
      <ChoixPeriode periodes={periodes} efface={['jurys']} />
      {prets.length === 0 ? (
        <p className="fr-callout fr-py-2w">Aucun jury dans ce centre pour cette session et cette période.</p>
      ) : (
        <>
          {possibles.length > 0 ? null : (
            <p className="fr-alert fr-alert--info fr-alert--sm fr-mb-3w">
              {typo(
                'Aucun jury n’est à l’état 110 : aucune liste ne peut être éditée pour le moment. L’académie ouvre la délibération du 1er groupe.',
              )}
            </p>
          )}
          <PourquoiGrises refuses={toJurysRefuses(prets, contexte.acteur.role, 1)} />
          <FormulaireListes
            action={`${findActivite(ACTIVITE).chemin}/liste`}
            jurys={prets.map(toJuryAChoisir)}
            contenus={possibles.map(({ jury, amenagements }) => ({
              id: jury.id,
              candidats: jury.candidats,
              amenagements,
            }))}
          />
        </>
      )}
    </>
  );
}
