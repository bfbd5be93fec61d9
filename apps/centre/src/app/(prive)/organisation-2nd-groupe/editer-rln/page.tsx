import { findActivite, formatNom } from '@delib/domain';
import { SelectUrl, SuiviEnDirect, typo } from '@delib/ui';
import type { ParametresUrl } from '@delib/ui/url';
import { TITRE_MAX } from '@delib/usecases/generation/demander-generation';
import { OPTIONS_RLN } from '@delib/usecases/releves/generer-rln';
import { preparerRln } from '@delib/usecases/releves/preparer-rln';
import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { GenerationDemandee } from '../../../../generation/GenerationDemandee';
import { FLUX_JURYS } from '../../../../jurys/adresses';
import { loadCadre } from '../../../../server/cadre';
import type { ContexteCentre } from '../../../../server/contexte';
import { exigerActivite } from '../../../../server/garde';
import { metadataActivite, PageActivite } from '../../PageActivite';
import { criteresRln } from './criteres-rln';
import { LIBELLES_OPTION } from './demande-rln';
import { FormulaireRln } from './FormulaireRln';
import { JurysSansReleve } from './JurysSansReleve';

const ACTIVITE = 'editer_rln';

export const metadata: Metadata = metadataActivite(ACTIVITE);

/** Activity 8, « RLN des candidats admissibles du centre de délibération », while the publication service is open. */
export default async function PageEditerRln({
  searchParams,
}: {
  readonly searchParams: Promise<ParametresUrl>;
}): Promise<ReactNode> {
  const contexte = await exigerActivite(ACTIVITE);
  const parametres = await searchParams;
  const { sessions, centres } = await loadCadre();
  const session = sessions.find(({ code }) => code === parametres.session) ?? sessions[0];
  const centre = centres.length === 1 ? centres[0] : centres.find(({ code }) => code === parametres.centre);
  return (
    <PageActivite
      contexte={contexte}
      activite={ACTIVITE}
      chapeau={typo(
        'Un relevé par candidat admis au 2nd groupe, pour qu’il choisisse ses deux disciplines. Ces relevés ne sont pas publiés sur l’espace candidat et ne remplacent pas le relevé officiel.',
      )}
    >
      {sessions.length < 2 ? null : (
        <SelectUrl
          libelle="Session"
          parametre="session"
          choix={sessions.map(({ code, libelle }) => ({ valeur: code, libelle }))}
          aucun={`La plus récente (${sessions[0]?.libelle ?? ''})`}
          efface={['c_jury', 'compte_rendu']}
        />
      )}
      {centres.length < 2 ? null : (
        <SelectUrl
          libelle="Centre de délibération"
          parametre="centre"
          choix={centres.map(({ code, nom, ville }) => ({
            valeur: code,
            libelle: `${code} ${nom}, ${ville}`,
          }))}
          aucun="Choisissez un centre"
          efface={['c_jury', 'compte_rendu']}
        />
      )}
      {session === undefined ? (
        <p className="fr-callout fr-py-2w">Aucune session n’est importée.</p>
      ) : centre === undefined ? (
        <p className="fr-callout fr-py-2w">
          {typo('Choisissez un centre : les relevés sont édités centre par centre.')}
        </p>
      ) : (
        <Releves
          contexte={contexte}
          sessionId={session.id}
          session={session.libelle}
          centreId={centre.id}
          compteRendu={parametres.compte_rendu}
        />
      )}
    </PageActivite>
  );
}

async function Releves(props: {
  readonly contexte: ContexteCentre;
  readonly sessionId: string;
  readonly session: string;
  readonly centreId: string;
  readonly compteRendu: string | readonly string[] | undefined;
}): Promise<ReactNode> {
  const { contexte, sessionId, centreId } = props;
  const possibles = await preparerRln(contexte, { sessionId, centreId });
  if (!possibles.publicationOuverte) return <ServiceFerme contexte={contexte} session={props.session} />;
  if (possibles.jurys.length === 0) {
    return <p className="fr-callout fr-py-2w">Aucun jury dans ce centre pour cette session.</p>;
  }
  return (
    <>
      <SuiviEnDirect url={FLUX_JURYS} />
      <JurysSansReleve jurys={possibles.jurys} />
      <FormulaireRln
        sessionId={sessionId}
        centreId={centreId}
        criteres={criteresRln(possibles)}
        options={OPTIONS_RLN.map((valeur) => ({ valeur, libelle: LIBELLES_OPTION[valeur] }))}
        signataire={
          contexte.acteur.role === 'chef_de_centre' ? `Le chef de centre, ${formatNom(contexte.acteur)}` : ''
        }
        faitLe={contexte.maintenant.toLocaleDateString('en-CA', { timeZone: 'Europe/Paris' })}
        titreMax={TITRE_MAX}
        empechement={
          possibles.jurys.some(({ releves }) => releves > 0)
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

function ServiceFerme(props: { readonly contexte: ContexteCentre; readonly session: string }): ReactNode {
  const publication = findActivite('service_publication');
  return (
    <div className="fr-callout">
      <h2 className="fr-callout__title">Le service de publication est fermé</h2>
      <p className="fr-callout__text">
        {typo(
          `Le service de publication des résultats du 1er groupe aux établissements n’est pas ouvert pour « ${props.session} ». Tant qu’il est fermé, aucun relevé ne peut être édité.`,
        )}
      </p>
      <p className="fr-callout__text">
        {publication.roles.includes(props.contexte.acteur.role) ? (
          <Link href={publication.chemin} prefetch={false}>
            {`Ouvrir le service : ${publication.libelle}`}
          </Link>
        ) : (
          typo('Demandez au gestionnaire académique de l’ouvrir, puis rechargez cette page.')
        )}
      </p>
    </div>
  );
}
