import { findActivite, type Groupe, LIBELLES_GROUPE } from '@delib/domain';
import { typo } from '@delib/francais';
import type { SessionSuivie } from '@delib/usecases/perimetre/lire-cadre';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { ContexteCentre } from '../server/contexte';

/** Said instead of what depends on the publication service of a groupe, with the way to have it opened. */
export function ServiceFerme(props: {
  readonly contexte: ContexteCentre;
  readonly groupe: Groupe;
  readonly session: Pick<SessionSuivie, 'libelle'>;
  /** « aucun relevé ne peut être édité » */
  readonly consequence: string;
}): ReactNode {
  const { contexte, groupe, session, consequence } = props;
  const publication = findActivite('service_publication');
  return (
    <div className="fr-callout">
      <h2 className="fr-callout__title">Le service de publication est fermé</h2>
      <p className="fr-callout__text">
        {typo(
          `Le service de publication des résultats du ${LIBELLES_GROUPE[groupe]} aux établissements n’est pas ouvert pour « ${session.libelle} ». Tant qu’il est fermé, ${consequence}.`,
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
