import { findActivite } from '@delib/domain';
import { phraseRefus, SelectUrl, SuiviEnDirect, typo } from '@delib/ui';
import type { ParametresUrl } from '@delib/ui/url';
import { preparerListesResultats } from '@delib/usecases/listes/preparer-listes-resultats';
import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { FLUX_JURYS } from '../../../../jurys/adresses';
import { loadCadre } from '../../../../server/cadre';
import type { ContexteCentre } from '../../../../server/contexte';
import { exigerActivite } from '../../../../server/garde';
import { metadataActivite, PageActivite } from '../../PageActivite';
import { FormulaireListes } from './FormulaireListes';

const ACTIVITE = 'editer_listes_resultats';

export const metadata: Metadata = metadataActivite(ACTIVITE);

/** Activity 6, « Editer les listes de résultats du centre de délibération », while the publication service is open. */
export default async function PageEditerListesResultats({
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
        'Trois listes à afficher, établies pour les jurys qui ont signé leur PV et clôturé leur délibération.',
      )}
    >
      {sessions.length < 2 ? null : (
        <SelectUrl
          libelle="Session"
          parametre="session"
          choix={sessions.map(({ code, libelle }) => ({ valeur: code, libelle }))}
          aucun={`La plus récente (${sessions[0]?.libelle ?? ''})`}
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
        />
      )}
      {session === undefined ? (
        <p className="fr-callout fr-py-2w">Aucune session n’est importée.</p>
      ) : session.publication.some(({ groupe, ouvert }) => groupe === 1 && ouvert) ? (
        centre === undefined ? (
          <p className="fr-callout fr-py-2w">
            {typo('Choisissez un centre : une liste affichée est celle d’un seul centre.')}
          </p>
        ) : (
          <Listes contexte={contexte} sessionId={session.id} centreId={centre.id} />
        )
      ) : (
        <ServiceFerme contexte={contexte} session={session.libelle} />
      )}
    </PageActivite>
  );
}

async function Listes(props: {
  readonly contexte: ContexteCentre;
  readonly sessionId: string;
  readonly centreId: string;
}): Promise<ReactNode> {
  const { contexte, sessionId, centreId } = props;
  const prets = await preparerListesResultats(contexte, 1, { sessionId, centreId });
  if (prets.length === 0) {
    return <p className="fr-callout fr-py-2w">Aucun jury dans ce centre pour cette session.</p>;
  }
  return (
    <>
      <SuiviEnDirect url={FLUX_JURYS} />
      <FormulaireListes
        action={`${findActivite(ACTIVITE).chemin}/liste`}
        jurys={prets.map(({ jury, refus }) => ({
          id: jury.id,
          code: jury.code,
          qualification: jury.specialite ?? '',
          etat: jury.etat,
          refus: refus === null ? null : phraseRefus(refus),
        }))}
        contenus={prets
          .filter(({ refus }) => refus === null)
          .map(({ jury, comptes }) => ({ id: jury.id, code: jury.code, comptes }))}
      />
    </>
  );
}

function ServiceFerme({
  contexte,
  session,
}: {
  readonly contexte: ContexteCentre;
  readonly session: string;
}): ReactNode {
  const publication = findActivite('service_publication');
  return (
    <div className="fr-callout">
      <h2 className="fr-callout__title">Le service de publication est fermé</h2>
      <p className="fr-callout__text">
        {typo(
          `Le service de publication des résultats du 1er groupe aux établissements n’est pas ouvert pour « ${session} ». Tant qu’il est fermé, aucune liste de résultats ne peut être éditée.`,
        )}
      </p>
      <p className="fr-callout__text">
        {publication.roles.includes(contexte.acteur.role) ? (
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
