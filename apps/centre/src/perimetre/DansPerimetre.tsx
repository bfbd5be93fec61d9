import { typo } from '@delib/francais';
import { Squelette } from '@delib/ui';
import type { ParametresUrl } from '@delib/ui/url';
import type { Cadre, SessionSuivie } from '@delib/usecases/perimetre/lire-cadre';
import { type ReactNode, Suspense } from 'react';
import { loadCadre } from '../server/cadre';
import { ChoixCentre, centreChoisi } from './ChoixCentre';
import { ChoixSession, sessionChoisie } from './ChoixSession';

/** The session and the centre that a page is about. */
export interface Perimetre {
  readonly session: SessionSuivie;
  readonly centre: Cadre['centres'][number];
  /** Of both, as use cases ask for them. */
  readonly ids: { readonly sessionId: string; readonly centreId: string };
}

/**
 * The choice of a session (the latest unless another is asked for) and, for who sees several, of a centre; below it,
 * what is of them, or the sentence that says what is missing.
 */
export async function DansPerimetre(props: {
  readonly parametres: ParametresUrl;
  /** Why one centre must be chosen: « une liste est celle d’un seul centre ». */
  readonly unSeulCentre: string;
  /** Parameters of the URL that mean something in one session and centre only, the période apart. */
  readonly efface?: readonly string[];
  /** What stands in the way whatever the centre: shown instead of the rest. */
  readonly empechement?: (session: SessionSuivie) => ReactNode;
  /**
   * The page comes in one piece, for plots: a drawing that React sends in parts carries style attributes, which the
   * content policy refuses.
   */
  readonly enUneFois?: boolean;
  readonly children: (perimetre: Perimetre) => ReactNode;
}): Promise<ReactNode> {
  const { parametres, unSeulCentre, efface, empechement, enUneFois = false, children } = props;
  const { sessions, centres } = await loadCadre();
  const session = sessionChoisie({ sessions }, parametres);
  const centre = centreChoisi({ centres }, parametres.centre);
  if (session === null) return <p className="fr-callout fr-py-2w">Aucune session n’est importée.</p>;
  const obstacle = empechement?.(session) ?? null;
  const contenu =
    centre && children({ session, centre, ids: { sessionId: session.id, centreId: centre.id } });
  return (
    <>
      <ChoixSession sessions={sessions} efface={efface} />
      <ChoixCentre centres={centres} efface={efface} />
      {obstacle !== null ? (
        obstacle
      ) : centre === undefined ? (
        <p className="fr-callout fr-py-2w">{typo(`Choisissez un centre : ${unSeulCentre}.`)}</p>
      ) : enUneFois ? (
        contenu
      ) : (
        // The choices answer at once; what is of them may take a moment to be read.
        <Suspense fallback={<Squelette libelle="Chargement des jurys" />}>{contenu}</Suspense>
      )}
    </>
  );
}
