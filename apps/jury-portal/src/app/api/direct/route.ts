import { fluxDirect, lireDepuis } from '@delib/web/direct';
import { refuserMethodes } from '@delib/web/methodes';
import { surPanne } from '@delib/web/panne';
import { abonnement, suivre } from '../../../server/direct';
import { sessions } from '../../../server/session';

export const dynamic = 'force-dynamic';

/** Live follow-up of the reader's own jury; `?depuis=`: what their page has seen. */
export const GET = surPanne(async function GET(request: Request): Promise<Response> {
  const veille = await sessions.veiller();
  if (veille === null) {
    return Response.json({ ok: false, refus: { code: 'session_expiree' } }, { status: 401 });
  }
  const { acteur, estOuverte } = veille;
  return fluxDirect({
    signal: request.signal,
    estOuverte,
    suivre: (prevenir) =>
      suivre(acteur.base, { ...abonnement(acteur), depuis: lireDepuis(request.url), prevenir }),
  });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('GET');
