import { typo } from '@delib/francais';
import { unstable_rethrow } from 'next/navigation';
import { pageNue } from './page-nue';
import { REQUEST_ID_HEADER } from './proxy';

/**
 * A handler of a route that never leaves the browser's own blank page of error: what breaks is logged, and told in French
 * with the number of the request (500); under /api/ in JSON.
 */
export function surPanne<R extends Request, A extends readonly unknown[]>(
  traiter: (request: R, ...reste: A) => Response | Promise<Response>,
): (request: R, ...reste: A) => Promise<Response> {
  return async (request, ...reste) => {
    try {
      return await traiter(request, ...reste);
    } catch (error) {
      // « notFound » and « redirect » are answers, told by throwing.
      unstable_rethrow(error);
      const reference = request.headers.get(REQUEST_ID_HEADER) ?? 'inconnue';
      const quoi = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(`request ${reference}: ${quoi}\n`);
      return panne(request, reference);
    }
  };
}

function panne(request: Request, reference: string): Response {
  const phrase = typo(
    `Une erreur est survenue, et rien n’a été produit. Ce qui était enregistré est conservé. Recommencez ; si l’erreur revient, communiquez cette référence à l’assistance : ${reference}.`,
  );
  if (new URL(request.url).pathname.startsWith('/api/')) {
    return Response.json({ ok: false, phrase }, { status: 500 });
  }
  return pageNue({ titre: 'Une erreur est survenue', phrase, statut: 500 });
}
