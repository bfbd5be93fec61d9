import { createHash, X509Certificate } from 'node:crypto';
import { refuserMethodes } from '@delib/web/methodes';
import { services } from '../../../../server/services';

/** One root of trust, by the SHA-256 of its DER. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ readonly empreinte: string }> },
): Promise<Response> {
  const { empreinte } = await params;
  const { racines } = await services();
  const pem = racines.find(
    (racine) => createHash('sha256').update(new X509Certificate(racine).raw).digest('hex') === empreinte,
  );
  if (pem === undefined) return new Response(null, { status: 404 });
  return new Response(`${pem}\n`, {
    headers: {
      'Content-Type': 'application/x-pem-file',
      'Content-Disposition': `attachment; filename="racine-deliberations-bts-${empreinte.slice(0, 8)}.pem"`,
    },
  });
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('GET');
