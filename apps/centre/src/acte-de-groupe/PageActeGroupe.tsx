import { type Etat, groupeDe, nouveauxEtatsPossibles, TRANSITIONS } from '@delib/domain';
import { phraseRefus, typo } from '@delib/francais';
import { SuiviEnDirect } from '@delib/ui';
import type { ParametresUrl } from '@delib/ui/url';
import { lireSynthese } from '@delib/usecases/suivi/lire-synthese';
import type { ReactNode } from 'react';
import { PageActivite } from '../activite/PageActivite';
import { ActeSurJurys } from '../jurys/ActeSurJurys';
import { passer } from '../jurys/actions';
import { adresseVueDetaillee, FLUX_JURYS } from '../jurys/adresses';
import { ComptesParEtat } from '../jurys/ComptesParEtat';
import { criteresJurys } from '../jurys/criteres-jurys';
import type { ActeGroupe } from '../jurys/DialogueActe';
import type { ActiviteDePassage } from '../jurys/demandes';
import { lireLignes } from '../jurys/lire-lignes';
import { raisonDe } from '../jurys/raison';
import { VueDetaillee } from '../jurys/VueDetaillee';
import { VuesDesJurys } from '../jurys/VuesDesJurys';
import { ChoixPeriode, choixPeriodes, periodeChoisie } from '../perimetre/ChoixPeriode';
import { loadCadre } from '../server/cadre';
import type { ContexteCentre } from '../server/contexte';

/** One act of the centre over its jurys: activities 7, 12 and 15. */
export interface ActeDeCentre {
  readonly activite: ActiviteDePassage;
  /** The transition, as the domain's table has it: one état leads there, and one only. */
  readonly acte: 'terminerGroupe' | 'ouvrirDeliberationSecondGroupe';
  readonly vers: Etat;
  /** What the page does, above the tabs. */
  readonly chapeau: string;
  /** Heading above the button. */
  readonly titre: string;
  readonly textes: ActeGroupe;
  readonly fichierCsv: string;
}

interface PageActeGroupeProps {
  readonly contexte: ContexteCentre;
  readonly parametres: ParametresUrl;
  readonly acte: ActeDeCentre;
}

/** An activity of the centre that moves its jurys on: all those of a période at once, or jury by jury. */
export function PageActeGroupe(props: PageActeGroupeProps): ReactNode {
  const { contexte, parametres, acte } = props;
  return (
    <PageActivite contexte={contexte} activite={acte.activite} chapeau={typo(acte.chapeau)}>
      <SuiviEnDirect url={FLUX_JURYS} />
      <VuesDesJurys
        parametres={parametres}
        synthetique={() => <Synthetique {...props} />}
        detaillee={() => <Detaillee {...props} />}
      />
    </PageActivite>
  );
}

async function Synthetique({ contexte, parametres, acte }: PageActeGroupeProps): Promise<ReactNode> {
  const cadre = await loadCadre();
  const periodes = choixPeriodes(cadre.sessions);
  const periode = periodeChoisie(periodes, parametres);
  const synthese = await lireSynthese(contexte, {
    acte: acte.acte,
    vers: acte.vers,
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
      <ChoixPeriode periodes={periodes} />
      <div className="fr-grid-row fr-grid-row--gutters">
        <div className="fr-col-12 fr-col-lg-6">
          <ComptesParEtat
            comptes={synthese.comptes}
            lien={(etat) =>
              adresseVueDetaillee(acte.activite, etat, {
                sessions: cadre.sessions.map(({ code }) => code),
                periodeId: periode,
              })
            }
          />
        </div>
        <div className="fr-col-12 fr-col-lg-6">
          <h2 className="fr-h5">{acte.titre}</h2>
          <ActeSurJurys
            acte={acte.textes}
            vers={acte.vers}
            possibles={synthese.possibles.map((jury) => ({ ...nomme(jury), etat: jury.etat }))}
            refuses={synthese.refuses.map(({ jury, refus }) => ({
              ...nomme(jury),
              raisons: refus.map((each) => raisonDe(each, contexte.acteur.role, groupeDe(acte.vers))),
            }))}
            passer={passer.bind(null, acte.activite)}
            empechement={empechement(contexte, acte)}
          />
        </div>
      </div>
    </>
  );
}

/** The gestionnaire follows these activities; the act is the centre's own. */
function empechement({ acteur }: ContexteCentre, { acte, vers }: ActeDeCentre): string | undefined {
  const roles = TRANSITIONS.filter((each) => each.acte === acte && each.vers === vers).flatMap(
    (transition) => transition.roles,
  );
  return roles.includes(acteur.role) ? undefined : phraseRefus({ code: 'role_interdit', roles });
}

async function Detaillee({ contexte, parametres, acte }: PageActeGroupeProps): Promise<ReactNode> {
  const cadre = await loadCadre();
  const criteres = criteresJurys(cadre);
  const lues = await lireLignes(contexte, {
    cadre,
    criteres,
    parametres,
    offre: (faits) =>
      nouveauxEtatsPossibles(contexte.acteur, faits, 'normal').filter(({ vers }) => vers === acte.vers),
  });
  const phrase = empechement(contexte, acte);
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
        passer={passer.bind(null, acte.activite)}
        actes={[{ vers: acte.vers, textes: acte.textes }]}
        fichierCsv={acte.fichierCsv}
      />
    </>
  );
}
