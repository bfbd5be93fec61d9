'use server';

import { accept, type Result, refuse } from '@delib/domain';
import { type ReponseChoix, saisirChoix as saisir } from '@delib/usecases/choix/saisir-choix';
import { texteCompare } from '@delib/usecases/texte/textes';
import { z } from 'zod';
import { demanderActivite } from '../../../../server/garde';

/** More candidates than a page holds. */
const CANDIDATS_MAXIMUM = 10_000;

const oral = z.object({ epreuve: texteCompare({ max: 20 }), moment: texteCompare({ max: 32 }) });
const choix = z.tuple([oral, oral]);
const demande = z
  .array(z.object({ juryId: z.uuid(), candidatId: z.uuid(), vu: choix, voulu: choix }))
  .min(1)
  .max(CANDIDATS_MAXIMUM);

/** « Enregistrer »: each candidate answers for itself. */
export async function saisirChoix(input: unknown): Promise<Result<readonly ReponseChoix[]>> {
  const contexte = await demanderActivite('saisir_choix');
  if (!contexte.ok) return contexte;
  const lue = demande.safeParse(input);
  if (!lue.success) {
    return refuse({ code: 'saisie_invalide', champ: 'Choix', attendu: 'deux disciplines par candidat' });
  }
  return accept(await saisir(contexte.valeur, lue.data));
}
