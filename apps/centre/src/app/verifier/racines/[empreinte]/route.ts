import { createHash, X509Certificate } from 'node:crypto';
import { refuserMethodes } from '@delib/web/methodes';
import { pageNue } from '@delib/web/page-nue';
import { surPanne } from '@delib/web/panne';
import { services } from '../../../../server/services';

/** One root of trust, by the SHA-256 of its DER. */
export const GET = surPanne(async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ readonly empreinte: string }> },
): Promise<Response> {
  const { empreinte } = await params;
  const { racines } = await services();
  const pem = racines.find(
    (racine) => createHash('sha256').update(new X509Certificate(racine).raw).digest('hex') === empreinte,
  );
  if (pem === undefined) {
    return pageNue({
      titre: 'Certificat introuvable',
      phrase: 'Aucune racine de confiance de ce service ne porte cette empreinte.',
      statut: 404,
      retour: { href: '/verifier', libelle: 'Vérifier un document' },
    });
  }
  return new Response(`${pem}\n`, {
    headers: {
      'Content-Type': 'application/x-pem-file',
      'Content-Disposition': `attachment; filename="racine-deliberations-bts-${empreinte.slice(0, 8)}.pem"`,
    },
  });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('GET');
