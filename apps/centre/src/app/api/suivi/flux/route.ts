import { chargerActeur } from '@delib/usecases/connexion/charger-acteur';
import { z } from 'zod';
import { database } from '../../../../server/database';
import { suivre } from '../../../../server/direct';
import { getSession, isActeurCentral } from '../../../../server/session';

export const dynamic = 'force-dynamic';

/** Also how soon a revoked session loses its live link. */
const BATTEMENT_MS = 20_000;

const sujetDemande = z.enum(['jurys', 'comptes_rendus']);

/**
 * Live follow-up (server-sent events) of what the reader may see: each event says « read again », never what changed.
 * `?sujet=jurys` (états and signatures) or `?sujet=comptes_rendus`.
 */
export async function GET(request: Request): Promise<Response> {
  const sujet = sujetDemande.safeParse(new URL(request.url).searchParams.get('sujet') ?? 'jurys');
  if (!sujet.success) return Response.json({ ok: false, refus: { code: 'introuvable' } }, { status: 404 });
  const sid = await getSession();
  const acteur = sid === null ? null : await chargerActeur(database(), sid, new Date(), 'veille');
  if (sid === null || !isActeurCentral(acteur)) {
    return Response.json({ ok: false, refus: { code: 'session_expiree' } }, { status: 401 });
  }
  const roles = ['chef_de_centre', 'gestionnaire'] as const;
  if (acteur.role === 'rssi') {
    return Response.json({ ok: false, refus: { code: 'role_interdit', roles } }, { status: 403 });
  }
  const encoder = new TextEncoder();
  let end = () => {};
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      let open = true;
      const write = (text: string) => {
        if (open) controller.enqueue(encoder.encode(text));
      };
      const beat = setInterval(async () => {
        // A database away for a moment ends no link: the session is asked for again at the next beat.
        const still = await chargerActeur(database(), sid, new Date(), 'veille').catch(() => acteur);
        if (still === null) end();
        else write(': \n\n');
      }, BATTEMENT_MS);
      let stop = () => {};
      end = () => {
        if (!open) return;
        open = false;
        clearInterval(beat);
        stop();
        controller.close();
      };
      request.signal.addEventListener('abort', () => end());
      write(': suivi\n\n');
      try {
        stop = await suivre({ acteur, sujet: sujet.data, prevenir: () => write('data: 1\n\n') });
      } catch {
        // The browser opens the link again by itself, and reads the page again then.
        end();
      }
      if (!open) stop();
    },
    cancel: () => end(),
  });
  return new Response(stream, {
    headers: { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' },
  });
}
