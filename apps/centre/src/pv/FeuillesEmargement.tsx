import { findActivite, type Groupe } from '@delib/domain';
import { typo } from '@delib/francais';
import type { ReactNode } from 'react';
import { SUIVI_PV } from '../jury/adresses';

/** « Feuilles d'émargement » of a centre, to print for the room; who follows several centres first chooses one. */
export function FeuillesEmargement(props: {
  readonly groupe: Groupe;
  readonly sessionId: string | undefined;
  /** The one centre that is looked at; `undefined`: several. */
  readonly centreId: string | undefined;
}): ReactNode {
  const { groupe, sessionId, centreId } = props;
  if (sessionId === undefined) return null;
  return (
    <p className="fr-mb-2w">
      {centreId === undefined ? (
        typo('Feuilles d’émargement à imprimer : choisissez d’abord un centre dans le filtre de la liste.')
      ) : (
        <a
          className="fr-link fr-link--download"
          href={`${findActivite(SUIVI_PV[groupe]).chemin}/feuilles-emargement?${new URLSearchParams({ session: sessionId, centre: centreId })}`}
          target="_blank"
          rel="noopener"
        >
          Feuilles d’émargement de tous les jurys du centre
          <span className="fr-link__detail">PDF, une feuille par jury, nouvel onglet</span>
        </a>
      )}
    </p>
  );
}
