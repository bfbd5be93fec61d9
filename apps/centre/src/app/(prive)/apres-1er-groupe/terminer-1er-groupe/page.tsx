import { formatEtat, nouveauxEtatsPossibles, TRANSITIONS } from '@delib/domain';
import { Onglets, phraseRefus, SelectUrl, SuiviEnDirect, typo } from '@delib/ui';
import type { ParametresUrl } from '@delib/ui/url';
import { lireSynthese } from '@delib/usecases/suivi/lire-synthese';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { ActeSurJurys } from '../../../../jurys/ActeSurJurys';
import { adresseVueDetaillee, FLUX_JURYS } from '../../../../jurys/adresses';
import { ComptesParEtat } from '../../../../jurys/ComptesParEtat';
import { choixPeriodes, criteresJurys } from '../../../../jurys/criteres-jurys';
import { lireLignes } from '../../../../jurys/lire-lignes';
import { VueDetaillee } from '../../../../jurys/VueDetaillee';
import { loadCadre } from '../../../../server/cadre';
import type { ContexteCentre } from '../../../../server/contexte';
import { exigerActivite } from '../../../../server/garde';
import { metadataActivite, PageActivite } from '../../PageActivite';
import { ACTE_TERMINER } from './acte';
import { enregistrerEtats, terminerGroupe } from './actions';

const ACTIVITE = 'terminer_1er_groupe';

export const metadata: Metadata = metadataActivite(ACTIVITE);

/** Activity 7, « Terminer le 1er groupe »: all jurys of a période at once, or jury by jury. */
export default async function PageTerminer1erGroupe({
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
        `Les jurys à l’état « ${formatEtat('130')} » dont le PV est signé passent à l’état « ${formatEtat('140')} ».`,
      )}
    >
      <SuiviEnDirect url={FLUX_JURYS} />
      <Onglets
        libelle="Vues des jurys"
        onglets={[
          { id: 'synthetique', libelle: 'Vue synthétique' },
          { id: 'detaillee', libelle: 'Vue détaillée' },
        ]}
      >
        {parametres.vue === 'detaillee' ? (
          <Detaillee contexte={contexte} parametres={parametres} />
        ) : (
          <Synthetique contexte={contexte} parametres={parametres} />
        )}
      </Onglets>
    </PageActivite>
  );
}

interface VueProps {
  readonly contexte: ContexteCentre;
  readonly parametres: ParametresUrl;
}

async function Synthetique({ contexte, parametres }: VueProps): Promise<ReactNode> {
  const cadre = await loadCadre();
  const periodes = choixPeriodes(cadre);
  const periode = periodes.find(({ valeur }) => valeur === parametres.periode)?.valeur;
  const synthese = await lireSynthese(contexte, {
    acte: 'terminerGroupe',
    vers: '140',
    filtre: periode === undefined ? {} : { periodeId: periode },
  });
  if (synthese.comptes.length === 0) {
    return <p className="fr-callout fr-py-2w">Aucun jury dans cette période de délibération.</p>;
  }
  const nomme = ({ id, code, specialite }: (typeof synthese.possibles)[number]) => ({
    juryId: id,
    jury: code,
    qualification: specialite ?? '',
  });
  return (
    <>
      <SelectUrl
        libelle="Période de délibération"
        parametre="periode"
        choix={periodes}
        aucun="Toutes les périodes"
      />
      <div className="fr-grid-row fr-grid-row--gutters">
        <div className="fr-col-12 fr-col-lg-6">
          <ComptesParEtat comptes={synthese.comptes} lien={(etat) => adresseVueDetaillee(ACTIVITE, etat)} />
        </div>
        <div className="fr-col-12 fr-col-lg-6">
          <h2 className="fr-h5">Jurys à terminer</h2>
          <ActeSurJurys
            acte={ACTE_TERMINER}
            possibles={synthese.possibles.map(nomme)}
            refuses={synthese.refuses.map(({ jury, refus }) => ({
              ...nomme(jury),
              raisons: refus.map(phraseRefus),
            }))}
            faire={terminerGroupe}
            empechement={empechement(contexte)}
          />
        </div>
      </div>
    </>
  );
}

/** The gestionnaire follows this activity; ending a groupe is the centre's own act. */
function empechement({ acteur }: ContexteCentre): string | undefined {
  const roles = TRANSITIONS.filter(({ vers }) => vers === '140').flatMap((transition) => transition.roles);
  return roles.includes(acteur.role) ? undefined : phraseRefus({ code: 'role_interdit', roles });
}

async function Detaillee({ contexte, parametres }: VueProps): Promise<ReactNode> {
  const cadre = await loadCadre();
  const criteres = criteresJurys(cadre);
  const lues = await lireLignes(contexte, {
    cadre,
    criteres,
    parametres,
    offre: (faits) =>
      nouveauxEtatsPossibles(contexte.acteur, faits, 'normal').filter(({ vers }) => vers === '140'),
  });
  const phrase = empechement(contexte);
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
        enregistrer={enregistrerEtats}
        fichierCsv="terminer-1er-groupe.csv"
      />
    </>
  );
}
