import type { Groupe } from '@delib/domain';
import { telechargerPv } from '@delib/usecases/pv/telecharger-pv';
import { fichierReponse, refusReponse } from '@delib/web/reponses';
import { z } from 'zod';
import { SUIVI_PV } from '../jury/adresses';
import { demanderActivite } from '../server/garde';

const adresse = z.object({ juryId: z.uuid(), version: z.coerce.number().int().min(1).max(9999) });

/** What Next gives a route of two segments. */
export interface ContexteRoute {
  readonly params: Promise<Readonly<Record<string, string>>>;
}

/** The signed PV of a jury, byte for byte: what « Vérifier un document » and any PDF reader check. Journaled. */
export async function repondrePv(groupe: Groupe, { params }: ContexteRoute): Promise<Response> {
  const contexte = await demanderActivite(SUIVI_PV[groupe]);
  if (!contexte.ok) return refusReponse(contexte.refus);
  const lue = adresse.safeParse(await params);
  if (!lue.success) return refusReponse({ code: 'introuvable' });
  const pv = await telechargerPv(contexte.valeur, { ...lue.data, groupe });
  if (!pv.ok) return refusReponse(pv.refus);
  return fichierReponse({
    octets: new Uint8Array(pv.valeur.octets),
    type: 'application/pdf',
    nom: `${pv.valeur.numero}.pdf`,
    disposition: 'attachment',
  });
}
