'use server';

import type { Result } from '@delib/domain';
import { preparerProjetPv as preparer } from '@delib/usecases/pv/projet-pv';
import { signerPv as signer } from '@delib/usecases/pv/signer-pv';
import { contenuBrut } from '@delib/usecases/texte/textes';
import { z } from 'zod';
import { demanderContexte } from '../../../server/contexte';
import { services } from '../../../server/services';

const demande = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  lu: z.boolean(),
  motDePasse: contenuBrut({ max: 200 }).min(1).nullable(),
});

/** « Signer le PV »: signs the bytes that were shown, or says why not; nothing of the password comes back. */
export async function signerPv(input: unknown): Promise<Result<{ readonly numero: string }>> {
  const asked = demande.parse(input);
  const contexte = await demanderContexte();
  if (!contexte.ok) return contexte;
  const { moyens } = await services();
  const { juryId } = contexte.valeur.acteur;
  const signed = await signer(contexte.valeur, moyens, { juryId, ...asked });
  return signed.ok ? { ok: true, valeur: { numero: signed.valeur.numero } } : signed;
}

/** Makes the PV that will be read and signed, before it is shown: showing it writes nothing. */
export async function preparerProjetPv(): Promise<Result<{ readonly numero: string }>> {
  const contexte = await demanderContexte();
  if (!contexte.ok) return contexte;
  const { rendrePv, preparerPdf } = await services();
  const { juryId } = contexte.valeur.acteur;
  const projet = await preparer(contexte.valeur, juryId, { rendrePv, preparerPdf });
  return projet.ok ? { ok: true, valeur: { numero: projet.valeur.numero } } : projet;
}
