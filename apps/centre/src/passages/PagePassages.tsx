import { type Etat, nouveauxEtatsPossibles } from '@delib/domain';
import { typo } from '@delib/francais';
import type { ReactNode } from 'react';
import { PageActivite, pageGardee } from '../activite/PageActivite';
import { SuiviDesJurys } from '../direct/suivis';
import { passerJurys } from '../jury/actions';
import { criteresJurys } from '../jury/criteres-jurys';
import { lireLignes } from '../jury/lire-lignes';
import { VueDetaillee } from '../jury/VueDetaillee';
import { VuesDesJurys } from '../jury/VuesDesJurys';
import { loadCadre } from '../server/cadre';
import { empechement } from './empechement';
import { type ActeDeCentre, type Passages, SynthesePassages } from './SynthesePassages';

interface PagePassagesProps extends Passages {
  readonly chapeau: string;
  /** États that the Vue détaillée shows at first; none: all of them. */
  readonly etats?: readonly Etat[];
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

async function Detaillee(props: PagePassagesProps): Promise<ReactNode> {
  const { contexte, parametres, activite, actes, etats } = props;
  const cadre = await loadCadre();
  const criteres = criteresJurys(cadre, etats);
  const offerts = new Set<Etat>(actes.map(({ vers }) => vers));
  const lues = await lireLignes(contexte, {
    cadre,
    criteres,
    parametres,
    offre: (faits) =>
      nouveauxEtatsPossibles(contexte.acteur, faits, 'normal').filter(({ vers }) => offerts.has(vers)),
  });
  const phrase = empechement(contexte.acteur, actes);
  return (
    <>
      {phrase === undefined ? null : (
        <p className="fr-alert fr-alert--info fr-alert--sm fr-mb-3w">{phrase}</p>
      )}
      <VueDetaillee
        legende="Jurys et leur état d’avancement"
        criteres={criteres}
        lues={lues}
        plusieursCentres={cadre.centres.length > 1}
        passer={passerJurys.bind(null, activite)}
        actes={actes.map(({ vers, textes }) => ({ vers, textes }))}
        fichierCsv={`${activite.replaceAll('_', '-')}.csv`}
      />
    </>
  );
}
