import { chargerActeur } from '@delib/usecases/connexion/charger-acteur';
import { database } from '../../../server/database';
import { suivreJury } from '../../../server/direct';
import { env } from '../../../server/env';
import { getSession } from '../../../server/session';

export const dynamic = 'force-dynamic';

/** Also how soon a revoked session loses its live link. */
const BATTEMENT_MS = 20_000;

/** Live follow-up of the reader's own jury (server-sent events): each event says « read again », never what. */
export async function GET(request: Request): Promise<Response> {
  const sid = await getSession();
  const acteur =
    sid === null ? null : await chargerActeur(database(), sid, new Date(), 'veille', env().PORTAIL);
  if (sid === null || acteur === null || !('juryId' in acteur)) {
    return Response.json({ ok: false, refus: { code: 'session_expiree' } }, { status: 401 });
  }
  const { juryId } = acteur;
  const encoder = new TextEncoder();
  let end = () => {};
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      let open = true;
      const write = (text: string) => {
        if (open) controller.enqueue(encoder.encode(text));
      };
      const beat = setInterval(async () => {
        const still = await chargerActeur(database(), sid, new Date(), 'veille', env().PORTAIL).catch(
          () => acteur,
        );
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
      request.signal.addEventListener('abort', end);
      write(': suivi\n\n');
      stop = await suivreJury(juryId, () => write('data: 1\n\n'));
      if (!open) stop();
    },
    cancel: () => end(),
  });
  return new Response(stream, {
    headers: { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' },
  });
}
