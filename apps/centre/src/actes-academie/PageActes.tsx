import { type Etat, nouveauxEtatsPossibles } from '@delib/domain';
import { typo } from '@delib/francais';
import { SuiviEnDirect } from '@delib/ui';
import type { ParametresUrl } from '@delib/ui/url';
import type { ReactNode } from 'react';
import { PageActivite } from '../activite/PageActivite';
import { passer } from '../jurys/actions';
import { FLUX_JURYS } from '../jurys/adresses';
import { criteresJurys } from '../jurys/criteres-jurys';
import type { ActiviteDePassage } from '../jurys/demandes';
import { lireLignes } from '../jurys/lire-lignes';
import { VueDetaillee } from '../jurys/VueDetaillee';
import { VuesDesJurys } from '../jurys/VuesDesJurys';
import { loadCadre } from '../server/cadre';
import type { ContexteCentre } from '../server/contexte';
import { type ActeAcademie, SyntheseActes } from './SyntheseActes';

interface PageActesProps {
  readonly contexte: ContexteCentre;
  readonly parametres: ParametresUrl;
  readonly activite: ActiviteDePassage;
  readonly chapeau: string;
  readonly actes: readonly [ActeAcademie, ...ActeAcademie[]];
  /** États that the Vue détaillée shows at first. */
  readonly etats: readonly Etat[];
}

/** An activity of the académie over jurys: Vue synthétique and Vue détaillée, both followed live. */
export function PageActes(props: PageActesProps): ReactNode {
  const { contexte, parametres, activite, chapeau, actes } = props;
  return (
    <PageActivite contexte={contexte} activite={activite} chapeau={typo(chapeau)}>
      <SuiviEnDirect url={FLUX_JURYS} />
      <VuesDesJurys
        parametres={parametres}
        synthetique={() => (
          <SyntheseActes contexte={contexte} parametres={parametres} activite={activite} actes={actes} />
        )}
        detaillee={() => <Detaillee {...props} />}
      />
    </PageActivite>
  );
}

async function Detaillee(props: PageActesProps): Promise<ReactNode> {
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
  return (
    <VueDetaillee
      legende="Jurys et leur état d’avancement"
      criteres={criteres}
      lues={lues}
      plusieursCentres={cadre.centres.length > 1}
      passer={passer.bind(null, activite)}
      actes={actes.map(({ vers, textes }) => ({ vers, textes }))}
      fichierCsv={`${activite.replaceAll('_', '-')}.csv`}
    />
  );
}
