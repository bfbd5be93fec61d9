import { findActivite, type Groupe } from '@delib/domain';
import { typo } from '@delib/francais';
import { preparerListesResultats } from '@delib/usecases/listes/preparer-listes-resultats';
import type { ReactNode } from 'react';
import { type DemandePage, PageActivite } from '../activite/PageActivite';
import { SuiviDesJurys } from '../direct/suivis';
import { PourquoiGrises } from '../jury/JurysRefuses';
import { toJuryAChoisir, toJurysRefuses } from '../jury/jury-a-choisir';
import { DansPerimetre, type Perimetre } from '../perimetre/DansPerimetre';
import { ServiceFerme } from '../perimetre/ServiceFerme';
import type { ContexteCentre } from '../server/contexte';
import { FormulaireListes } from './FormulaireListes';
import { EDITION_LISTES } from './listes';

interface PageListesProps extends DemandePage {
  readonly groupe: Groupe;
}

/** Activities 6 and 14: the posted lists of one groupe, while its publication service is open. */
export function PageListes({ contexte, parametres, groupe }: PageListesProps): ReactNode {
  return (
    <PageActivite
      contexte={contexte}
      activite={EDITION_LISTES[groupe]}
      chapeau={typo(
        groupe === 1
          ? 'Trois listes à afficher, établies pour les jurys qui ont signé leur PV et clôturé leur délibération.'
          : 'Deux listes à afficher, établies pour les jurys qui ont signé le PV du 2nd groupe et clôturé sa délibération.',
      )}
    >
      <DansPerimetre
        parametres={parametres}
        unSeulCentre="une liste affichée est celle d’un seul centre"
        empechement={(session) =>
          session.publication.some((service) => service.groupe === groupe && service.ouvert) ? null : (
            <ServiceFerme
              contexte={contexte}
              groupe={groupe}
              session={session}
              consequence="aucune liste de résultats ne peut être éditée"
            />
          )
        }
      >
        {({ ids }) => <Listes contexte={contexte} groupe={groupe} ids={ids} />}
      </DansPerimetre>
    </PageActivite>
  );
}

async function Listes(props: {
  readonly contexte: ContexteCentre;
  readonly groupe: Groupe;
  readonly ids: Perimetre['ids'];
}): Promise<ReactNode> {
  const { contexte, groupe, ids } = props;
  const prets = await preparerListesResultats(contexte, groupe, ids);
  if (prets.length === 0) {
    return <p className="fr-callout fr-py-2w">Aucun jury dans ce centre pour cette session.</p>;
  }
  return (
    <>
      <SuiviDesJurys />
      <PourquoiGrises refuses={toJurysRefuses(prets, contexte.acteur.role, groupe)} />
      <FormulaireListes
        groupe={groupe}
        action={`${findActivite(EDITION_LISTES[groupe]).chemin}/liste`}
        jurys={prets.map(toJuryAChoisir)}
        contenus={prets
          .filter(({ refus }) => refus === null)
          .map(({ jury, comptes }) => ({ id: jury.id, code: jury.code, comptes }))}
      />
    </>
  );
}
