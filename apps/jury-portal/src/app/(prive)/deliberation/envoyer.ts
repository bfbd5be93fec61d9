import type { Demande, Reponse } from '../../../deliberation/magasin-types';

/** Past this the line is taken to be down. What may have arrived all the same is recognised when it is sent again. */
const DELAI_MS = 15_000;

/** Takes entries to the server, in order; rejects when it does not answer as it should. */
export async function envoyerSaisies(demandes: readonly Demande[]): Promise<readonly Reponse[]> {
  const response = await fetch('/api/saisies', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(demandes),
    // A page that is left finishes what it was sending.
    keepalive: true,
    signal: AbortSignal.timeout(DELAI_MS),
  });
  if (response.status === 401) {
    return demandes.map(() => ({ ok: false, refus: { code: 'session_expiree' }, actuel: null }));
  }
  if (!response.ok) throw new Error(`entries were answered ${response.status}`);
  return (await response.json()) as readonly Reponse[];
}
