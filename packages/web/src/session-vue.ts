import type { Acteur } from '@delib/domain';
import { estDeNotreSite } from './origine';
import type { Sessions } from './sessions';

/** What the session has left, for the page that warns of its end; 401 when there is none any more. */
export async function lireSession(sessions: Sessions<Acteur>): Promise<Response> {
  return repondre(sessions, 'veille');
}

/** The same, once the session is prolonged as far as it may be; 403 from another site. */
export async function prolongerSession(
  sessions: Sessions<Acteur>,
  request: Request,
  publicUrl: string,
): Promise<Response> {
  if (!estDeNotreSite(request, publicUrl)) {
    return Response.json({ ok: false, refus: { code: 'introuvable' } }, { status: 403 });
  }
  return repondre(sessions, 'acte');
}

async function repondre(sessions: Sessions<Acteur>, usage: 'acte' | 'veille'): Promise<Response> {
  const vue = await sessions.vue(usage);
  if (vue === null) return Response.json({ ok: false, refus: { code: 'session_expiree' } }, { status: 401 });
  return Response.json(vue);
}
