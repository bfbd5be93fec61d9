import { lirePvSigne } from '@delib/usecases/pv/lire-pv-signe';
import { z } from 'zod';
import { demanderActivite } from '../../../../../../server/garde';
import { fichierReponse, refusReponse } from '../../../../../../server/reponses';

const adresse = z.object({ juryId: z.uuid(), version: z.coerce.number().int().min(1).max(9999) });

type Context = { readonly params: Promise<Readonly<Record<string, string>>> };

/** The signed PV of a jury, byte for byte: what « Vérifier un document » and any PDF reader check. Journaled. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const contexte = await demanderActivite('suivre_edition_pv');
  if (!contexte.ok) return refusReponse(contexte.refus);
  const lue = adresse.safeParse(await params);
  if (!lue.success) return refusReponse({ code: 'introuvable' });
  const pv = await lirePvSigne(contexte.valeur, { ...lue.data, groupe: 1 });
  if (!pv.ok) return refusReponse(pv.refus);
  return fichierReponse({
    octets: new Uint8Array(pv.valeur.octets),
    type: 'application/pdf',
    nom: `${pv.valeur.numero}.pdf`,
    disposition: 'attachment',
  });
}
