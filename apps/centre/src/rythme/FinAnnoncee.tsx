import { findActivite, type Groupe, LIBELLES_GROUPE } from '@delib/domain';
import { phrasesFinDuCentre, typo } from '@delib/francais';
import { lireFinPrevue } from '@delib/usecases/jury/lire-fin-prevue';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { SUIVI_PV } from '../jury/adresses';
import type { ContexteCentre } from '../server/contexte';

/** The tab of the suivi that says it all. */
export const ONGLET_FIN = 'fin';

/**
 * On the home of a chef de centre while jurys deliberate: the hour and the late room, with the way to the rest.
 * @param groupes those that some jury deliberates, in order; nothing is shown for none
 */
export async function FinAnnoncee(props: {
  readonly contexte: ContexteCentre;
  readonly sessionId: string;
  readonly centreId: string;
  readonly groupes: readonly Groupe[];
}): Promise<ReactNode> {
  const { contexte, groupes, ...filtre } = props;
  if (groupes.length === 0) return null;
  const fins: { readonly groupe: Groupe; readonly phrases: readonly string[] }[] = [];
  for (const groupe of groupes) {
    const { centre, a } = await lireFinPrevue(contexte, { ...filtre, groupe });
    // The hour and the late room; whom nothing can be said of yet is on the page.
    fins.push({ groupe, phrases: phrasesFinDuCentre(centre, a).slice(0, centre.vers === null ? 1 : 2) });
  }
  return (
    <section aria-labelledby="fin-annoncee" className="fr-mb-4w">
      <h2 id="fin-annoncee" className="fr-h4">
        {typo('Quand aurons-nous fini ?')}
      </h2>
      {fins.map(({ groupe, phrases }) => (
        <p key={groupe} className="fr-mb-2w">
          {groupes.length === 1 ? null : <strong>{typo(`${LIBELLES_GROUPE[groupe]} : `)}</strong>}
          {typo(phrases.join(' '))}{' '}
          <Link href={`${findActivite(SUIVI_PV[groupe]).chemin}?vue=${ONGLET_FIN}`} prefetch={false}>
            Voir jury par jury<span className="fr-sr-only"> la fin du {LIBELLES_GROUPE[groupe]}</span>
          </Link>
        </p>
      ))}
    </section>
  );
}
