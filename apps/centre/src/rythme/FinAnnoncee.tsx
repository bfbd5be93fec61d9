import { findActivite, type Groupe, LIBELLES_GROUPE } from '@delib/domain';
import { phrasesFinDuCentre, typo } from '@delib/francais';
import { lireFinPrevue } from '@delib/usecases/jury/lire-fin-prevue';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { SUIVI_PV } from '../jury/adresses';
import type { ContexteCentre } from '../server/contexte';

/** The tab of the suivi that says it all. */
export const ONGLET_FIN = 'fin';

/** On the home of a chef de centre while a groupe is deliberated: the hour and the late room, with the way to the rest. */
export async function FinAnnoncee(props: {
  readonly contexte: ContexteCentre;
  readonly sessionId: string;
  readonly centreId: string;
  readonly groupe: Groupe;
}): Promise<ReactNode> {
  const { contexte, groupe, ...filtre } = props;
  const { centre, a } = await lireFinPrevue(contexte, { ...filtre, groupe });
  return (
    <div className="fr-callout fr-py-2w fr-mb-4w">
      <h2 className="fr-callout__title fr-h5">{typo('Quand aurons-nous fini ?')}</h2>
      {phrasesFinDuCentre(centre, a)
        .slice(0, 2)
        .map((phrase) => (
          <p key={phrase} className="fr-mb-1w">
            {typo(phrase)}
          </p>
        ))}
      <Link
        className="fr-link"
        href={`${findActivite(SUIVI_PV[groupe]).chemin}?vue=${ONGLET_FIN}`}
        prefetch={false}
      >
        Voir jury par jury<span className="fr-sr-only"> la fin du {LIBELLES_GROUPE[groupe]}</span>
      </Link>
    </div>
  );
}
