import { typo } from '@delib/francais';
import { pageNue } from './page-nue';

const METHODES = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Methode = (typeof METHODES)[number];
type Reponse = (request: Request) => Response;

/** Addresses that a form of the page above them posts to: who comes back to one wants that page. */
const SOUS_UNE_PAGE = /\/(?:liste|export|edition|fichier)$/;

/**
 * What a route answers to the methods that it does not take: 405 in French, with what it takes; and OPTIONS.
 * @example export const { POST, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('GET');
 * @param permises those that the route exports itself; GET brings HEAD
 */
export function refuserMethodes<P extends 'GET' | 'POST'>(
  ...permises: readonly P[]
): Readonly<Record<Exclude<Methode, P> | 'OPTIONS', Reponse>> {
  const allow = permises.flatMap((methode) => (methode === 'GET' ? ['GET', 'HEAD'] : [methode])).join(', ');
  const refuser: Reponse = (request) => methodeRefusee(request, allow);
  const refusees = METHODES.filter((methode) => !permises.some((permise) => permise === methode));
  const nommer: Reponse = () => new Response(null, { status: 204, headers: { Allow: allow } });
  return {
    ...Object.fromEntries(refusees.map((methode) => [methode, refuser])),
    OPTIONS: nommer,
  } as Record<Exclude<Methode, P> | 'OPTIONS', Reponse>;
}

/** An address under /api/ that nothing answers: 404 in French, whatever the method. */
export function apiInconnue(): Response {
  return Response.json(
    { ok: false, refus: { code: 'introuvable' }, phrase: typo('Cette adresse ne répond à rien.') },
    { status: 404 },
  );
}

function methodeRefusee(request: Request, allow: string): Response {
  const { pathname } = new URL(request.url);
  const phrase = typo(
    SOUS_UNE_PAGE.test(pathname)
      ? 'Ce document s’obtient par le bouton de sa page, pas par son adresse seule. Rien n’a été modifié.'
      : `Cette adresse ne prend pas une demande de ce genre (${request.method}). Rien n’a été modifié.`,
  );
  if (pathname.startsWith('/api/')) {
    return Response.json({ ok: false, phrase }, { status: 405, headers: { Allow: allow } });
  }
  return pageNue({
    titre: 'Demande impossible',
    phrase,
    statut: 405,
    headers: { Allow: allow },
    ...(SOUS_UNE_PAGE.test(pathname) && {
      retour: { href: pathname.replace(SOUS_UNE_PAGE, ''), libelle: 'Aller à la page' },
    }),
  });
}
