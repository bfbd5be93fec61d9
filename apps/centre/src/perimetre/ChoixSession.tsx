import { SelectUrl } from '@delib/ui';
import type { ParametresUrl } from '@delib/ui/url';
import type { Cadre } from '@delib/usecases/perimetre/lire-cadre';
import type { ReactNode } from 'react';

type Session = Cadre['sessions'][number];

/**
 * The session that a page is about: the latest unless the URL names another. Two sessions may number
 * their jurys alike, and an act on « all » never means two years at once.
 */
export function sessionChoisie(
  { sessions }: Pick<Cadre, 'sessions'>,
  parametres: ParametresUrl,
): Session | null {
  return sessions.find(({ code }) => code === parametres.session) ?? sessions[0] ?? null;
}

/** The choice of the session, where there are several. */
export function ChoixSession({
  sessions,
  efface = [],
}: Pick<Cadre, 'sessions'> & {
  /** Parameters of the URL that mean something in one session only, the période apart. */
  readonly efface?: readonly string[] | undefined;
}): ReactNode {
  const [derniere, ...autres] = sessions;
  if (derniere === undefined || autres.length === 0) return null;
  return (
    <SelectUrl
      libelle="Session"
      parametre="session"
      choix={autres.map(({ code, libelle }) => ({ valeur: code, libelle }))}
      aucun={derniere.libelle}
      efface={['periode', ...efface]}
    />
  );
}
