'use server';

import { phraseRefus } from '@delib/ui';
import { confirmerImport, relancer } from '@delib/usecases/comptes-rendus/demander-import';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { demanderActivite } from '../../../../server/garde';

/** « Confirmer l'import ». @returns the refusal as a sentence, or `null` */
export async function confirmer(compteRenduId: string): Promise<string | null> {
  return agir(compteRenduId, confirmerImport);
}

/** « Relancer » an import that was interrupted. @returns the refusal as a sentence, or `null` */
export async function relancerImport(compteRenduId: string): Promise<string | null> {
  return agir(compteRenduId, relancer);
}

async function agir(compteRenduId: string, acte: typeof confirmerImport): Promise<string | null> {
  const contexte = await demanderActivite('importer_session');
  if (!contexte.ok) return phraseRefus(contexte.refus);
  const id = z.uuid().safeParse(compteRenduId);
  if (!id.success) return phraseRefus({ code: 'introuvable' });
  const result = await acte(contexte.valeur, id.data);
  if (!result.ok) return phraseRefus(result.refus);
  revalidatePath(`/comptes-rendus/${id.data}`);
  return null;
}
