import { type Acte, type Acteur, type Etat, groupeDe } from '@delib/domain';
import { lireSynthese, type OffreDActe, type Synthese } from '@delib/usecases/jury/lire-synthese';
import type { ReactNode } from 'react';
import type { DemandePage } from '../activite/PageActivite';
import { GenerationDemandee } from '../generation/GenerationDemandee';
import { ActeSurJurys } from '../jury/ActeSurJurys';
import { passerJurysAppeles } from '../jury/actions';
import { adresseVueDetaillee } from '../jury/adresses';
import { ComptesParEtat } from '../jury/ComptesParEtat';
import type { ActeDit } from '../jury/DialogueActe';
import type { ActiviteDePassage } from '../jury/demandes';
import { raisonDe } from '../jury/raison';
import { ChoixPeriode, choixPeriodes, periodeChoisie } from '../perimetre/ChoixPeriode';
import { ChoixSession, sessionChoisie } from '../perimetre/ChoixSession';
import { loadCadre } from '../server/cadre';
import { empechement } from './empechement';

/** One act over all jurys at one état, as the domain's table of transitions has it. */
export interface ActeDePassage {
  readonly acte: Acte;
  readonly vers: Etat;
  /** Heading above the button. */
  readonly titre: string;
  readonly textes: ActeDit;
  /** False hides the act where the jurys have not come that far at all. */
  readonly montrer?: (comptes: Synthese['comptes']) => boolean;
}

/** The one act of an activity of the centre: 7, 12 and 15. */
export interface ActeDeCentre extends ActeDePassage {
  readonly activite: ActiviteDePassage;
  /** What the page does, above the tabs. */
  readonly chapeau: string;
}

/** The acts of one activity, for who asks. */
export interface Passages extends DemandePage {
  readonly activite: ActiviteDePassage;
  readonly actes: readonly [ActeDePassage, ...ActeDePassage[]];
  /** The académie opens and locks one session at a time; a centre sees all of its own. */
  readonly parSession?: boolean;
}

/** Vue synthétique: période, counts per état, and each act with who can and who cannot. */
export async function SynthesePassages(props: Passages): Promise<ReactNode> {
  const { contexte, parametres, activite, actes, parSession = false } = props;
  const cadre = await loadCadre();
  const session = parSession ? sessionChoisie(cadre, parametres) : null;
  if (parSession && session === null) {
    return (
      <p className="fr-callout fr-py-2w">
        Aucune session. Les jurys arrivent avec elle, par « Importer une session ».
      </p>
    );
  }
  const sessions = session === null ? cadre.sessions : [session];
  const periodes = choixPeriodes(sessions);
  const periode = periodeChoisie(periodes, parametres);
  const filtre = {
    ...(session === null ? {} : { sessionId: session.id }),
    ...(periode === undefined ? {} : { periodeId: periode }),
  };
  const { comptes, offres } = await lireSynthese(contexte, { actes, filtre });
  return (
    <>
      <GenerationDemandee contexte={contexte} activite={activite} id={parametres.compte_rendu} />
      {parSession ? <ChoixSession sessions={cadre.sessions} /> : null}
      <ChoixPeriode periodes={periodes} />
      {comptes.length === 0 ? (
        <p className="fr-callout fr-py-2w">Aucun jury dans cette période de délibération.</p>
      ) : (
        <div className="fr-grid-row fr-grid-row--gutters">
          <div className="fr-col-12 fr-col-lg-6">
            <ComptesParEtat
              comptes={comptes}
              lien={(etat) =>
                adresseVueDetaillee(activite, etat, {
                  sessions: sessions.map(({ code }) => code),
                  periodeId: periode,
                })
              }
            />
          </div>
          <div className="fr-col-12 fr-col-lg-6">
            {actes.map((acte, rang) => {
              const offre = offres[rang];
              return offre !== undefined && (acte.montrer?.(comptes) ?? true) ? (
                <Offre
                  key={acte.vers}
                  acte={acte}
                  offre={offre}
                  activite={activite}
                  acteur={contexte.acteur}
                />
              ) : null;
            })}
          </div>
        </div>
      )}
    </>
  );
}

function Offre({
  activite,
  acte,
  offre,
  acteur,
}: {
  readonly activite: ActiviteDePassage;
  readonly acte: ActeDePassage;
  readonly offre: OffreDActe;
  readonly acteur: Pick<Acteur, 'role'>;
}): ReactNode {
  return (
    <section aria-labelledby={`acte-${acte.vers}`} className="fr-mb-5w">
      <h2 id={`acte-${acte.vers}`} className="fr-h5">
        {acte.titre}
      </h2>
      <ActeSurJurys
        acte={acte.textes}
        vers={acte.vers}
        etat={offre.etat}
        possibles={offre.possibles}
        nommes={
          offre.nommes?.map(({ session, code, specialite }) => ({
            session,
            jury: code,
            qualification: specialite ?? '',
          })) ?? null
        }
        refuses={{
          nombre: offre.refuses.nombre,
          premiers: offre.refuses.premiers.map(({ session, code, refus }) => ({
            session,
            jury: code,
            raisons: refus.map((each) =>
              raisonDe(each, acteur.role, groupeDe(acte.vers), { jury: code, session }),
            ),
          })),
        }}
        passer={passerJurysAppeles.bind(null, activite)}
        empechement={empechement(acteur, [acte])}
      />
    </section>
  );
}
