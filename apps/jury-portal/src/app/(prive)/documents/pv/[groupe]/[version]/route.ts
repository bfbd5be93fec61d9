import { telechargerPv } from '@delib/usecases/pv/telecharger-pv';
import { refuserMethodes } from '@delib/web/methodes';
import { surPanne } from '@delib/web/panne';
import { fichierReponse, refusReponse } from '@delib/web/reponses';
import { z } from 'zod';
import { demanderContexte } from '../../../../../../server/contexte';

const adresse = z.object({
  groupe: z.enum(['1', '2']).transform((groupe) => (groupe === '1' ? 1 : 2)),
  version: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number),
});

/** Downloads one signed PV of the reader's own jury; each download is a line of the journal. */
export const GET = surPanne(async function GET(
  _request: Request,
  { params }: { readonly params: Promise<unknown> },
): Promise<Response> {
  const demande = adresse.safeParse(await params);
  if (!demande.success) return refusReponse({ code: 'introuvable' });
  const contexte = await demanderContexte();
  if (!contexte.ok) return refusReponse(contexte.refus);
  const { juryId } = contexte.valeur.acteur;
  const lu = await telechargerPv(contexte.valeur, { juryId, ...demande.data });
  if (!lu.ok) return refusReponse(lu.refus, 404);
  return fichierReponse({
    octets: lu.valeur.octets,
    type: 'application/pdf',
    nom: `${lu.valeur.numero}.pdf`,
    disposition: 'attachment',
  });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('GET');
