import { SelectUrl } from '@delib/ui';
import type { ParametresUrl } from '@delib/ui/url';
import type { Cadre } from '@delib/usecases/suivi/lire-cadre';
import type { ReactNode } from 'react';

type Session = Cadre['sessions'][number];

/**
 * The session that a page of the académie is about: the latest unless the URL names another. Two sessions may number
 * their jurys alike, and an act on « all » never means two years at once.
 */
export function sessionChoisie(
  { sessions }: Pick<Cadre, 'sessions'>,
  parametres: ParametresUrl,
): Session | null {
  return sessions.find(({ code }) => code === parametres.session) ?? sessions[0] ?? null;
}

/** The choice of the session, where there are several. */
export function ChoixSession({ sessions }: Pick<Cadre, 'sessions'>): ReactNode {
  const [derniere, ...autres] = sessions;
  if (derniere === undefined || autres.length === 0) return null;
  return (
    <SelectUrl
      libelle="Session"
      parametre="session"
      choix={autres.map(({ code, libelle }) => ({ valeur: code, libelle }))}
      aucun={derniere.libelle}
      // A période belongs to one session.
      efface={['periode']}
    />
  );
}
