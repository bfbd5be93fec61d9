import { fluxDirect, lireDepuis } from '@delib/web/direct';
import { refuserMethodes } from '@delib/web/methodes';
import { surPanne } from '@delib/web/panne';
import { z } from 'zod';
import { abonnement, suivre } from '../../../../server/direct';
import { sessions } from '../../../../server/session';

export const dynamic = 'force-dynamic';

const sujetDemande = z.enum(['jurys', 'comptes_rendus']);

/**
 * Live follow-up of what the reader may see:
 * `?sujet=jurys` (états and signatures) or `?sujet=comptes_rendus`; `&depuis=`: what their page has seen.
 */
export const GET = surPanne(async function GET(request: Request): Promise<Response> {
  const sujet = sujetDemande.safeParse(new URL(request.url).searchParams.get('sujet') ?? 'jurys');
  if (!sujet.success) return Response.json({ ok: false, refus: { code: 'introuvable' } }, { status: 404 });
  const veille = await sessions.veiller();
  if (veille === null) {
    return Response.json({ ok: false, refus: { code: 'session_expiree' } }, { status: 401 });
  }
  const { acteur, estOuverte } = veille;
  const roles = ['chef_de_centre', 'gestionnaire'] as const;
  if (acteur.role === 'rssi') {
    return Response.json({ ok: false, refus: { code: 'role_interdit', roles } }, { status: 403 });
  }
  return fluxDirect({
    signal: request.signal,
    estOuverte,
    suivre: (prevenir) =>
      suivre(acteur.base, {
        ...abonnement(acteur, sujet.data),
        depuis: lireDepuis(request.url),
        prevenir,
      }),
  });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('GET');
