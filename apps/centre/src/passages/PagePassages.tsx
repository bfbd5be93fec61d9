import { typo } from '@delib/francais';
import type { ReactNode } from 'react';
import { PageActivite, pageGardee } from '../activite/PageActivite';
import { SuiviDesJurys } from '../direct/suivis';
import { VueDetaillee } from '../jury/VueDetaillee';
import { VuesDesJurys } from '../jury/VuesDesJurys';
import { empechement } from './empechement';
import { type ActeDeCentre, type Passages, SynthesePassages } from './SynthesePassages';

interface PagePassagesProps extends Passages {
  readonly chapeau: string;
}

/** An activity that moves jurys on: all those of a période at once, or jury by jury, both followed live. */
export function PagePassages(props: PagePassagesProps): ReactNode {
  const { contexte, parametres, activite, chapeau } = props;
  return (
    <PageActivite contexte={contexte} activite={activite} chapeau={typo(chapeau)}>
      <SuiviDesJurys />
      <VuesDesJurys
        parametres={parametres}
        synthetique={() => <SynthesePassages {...props} />}
        detaillee={() => <Detaillee {...props} />}
      />
    </PageActivite>
  );
}

/** The page of the one act of an activity of the centre. */
export function pageDePassage(acte: ActeDeCentre) {
  const { activite, chapeau } = acte;
  return pageGardee(activite, (demande) => (
    <PagePassages {...demande} activite={activite} chapeau={chapeau} actes={[acte]} />
  ));
}

function Detaillee({ contexte, parametres, activite, actes }: PagePassagesProps): ReactNode {
  const phrase = empechement(contexte.acteur, actes);
  return (
    <>
      {phrase === undefined ? null : (
        <p className="fr-alert fr-alert--info fr-alert--sm fr-mb-3w">{phrase}</p>
      )}
      <VueDetaillee
        contexte={contexte}
        parametres={parametres}
        activite={activite}
        legende="Jurys et leur état d’avancement"
        actes={actes.map(({ vers, textes }) => ({ vers, textes }))}
      />
    </>
  );
}
