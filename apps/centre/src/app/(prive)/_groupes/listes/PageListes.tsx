import { findActivite, type Groupe } from '@delib/domain';
import { phraseRefus, SelectUrl, SuiviEnDirect, typo } from '@delib/ui';
import type { ParametresUrl } from '@delib/ui/url';
import { preparerListesResultats } from '@delib/usecases/listes/preparer-listes-resultats';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { FLUX_JURYS } from '../../../../jurys/adresses';
import { loadCadre } from '../../../../server/cadre';
import type { ContexteCentre } from '../../../../server/contexte';
import { PageActivite } from '../../PageActivite';
import { FormulaireListes } from './FormulaireListes';
import { EDITION_LISTES } from './listes';

interface PageListesProps {
  readonly contexte: ContexteCentre;
  readonly parametres: ParametresUrl;
  readonly groupe: Groupe;
}

/** Activities 6 and 14: the posted lists of one groupe, while its publication service is open. */
export async function PageListes({ contexte, parametres, groupe }: PageListesProps): Promise<ReactNode> {
  const { sessions, centres } = await loadCadre();
  const session = sessions.find(({ code }) => code === parametres.session) ?? sessions[0];
  const centre = centres.length === 1 ? centres[0] : centres.find(({ code }) => code === parametres.centre);
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
      ) : session.publication.some((service) => service.groupe === groupe && service.ouvert) ? (
        centre === undefined ? (
          <p className="fr-callout fr-py-2w">
            {typo('Choisissez un centre : une liste affichée est celle d’un seul centre.')}
          </p>
        ) : (
          <Listes contexte={contexte} groupe={groupe} sessionId={session.id} centreId={centre.id} />
        )
      ) : (
        <ServiceFerme contexte={contexte} groupe={groupe} session={session.libelle} />
      )}
    </PageActivite>
  );
}

async function Listes(props: {
  readonly contexte: ContexteCentre;
  readonly groupe: Groupe;
  readonly sessionId: string;
  readonly centreId: string;
}): Promise<ReactNode> {
  const { contexte, groupe, sessionId, centreId } = props;
  const prets = await preparerListesResultats(contexte, groupe, { sessionId, centreId });
  if (prets.length === 0) {
    return <p className="fr-callout fr-py-2w">Aucun jury dans ce centre pour cette session.</p>;
  }
  return (
    <>
      <SuiviEnDirect url={FLUX_JURYS} />
      <FormulaireListes
        groupe={groupe}
        action={`${findActivite(EDITION_LISTES[groupe]).chemin}/liste`}
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
  groupe,
  session,
}: {
  readonly contexte: ContexteCentre;
  readonly groupe: Groupe;
  readonly session: string;
}): ReactNode {
  const publication = findActivite('service_publication');
  return (
    <div className="fr-callout">
      <h2 className="fr-callout__title">Le service de publication est fermé</h2>
      <p className="fr-callout__text">
        {typo(
          `Le service de publication des résultats du ${groupe === 1 ? '1er' : '2nd'} groupe aux établissements n’est pas ouvert pour « ${session} ». Tant qu’il est fermé, aucune liste de résultats ne peut être éditée.`,
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
