'use server';

import type { Etat, Result } from '@delib/domain';
import { passer as passerJury } from '@delib/usecases/jury/passer';
import { z } from 'zod';
import { demanderContexte } from '../../server/contexte';

const acteDemande = z.enum(['cloreDecisions', 'reprendreDeliberation', 'cloturerDeliberation']);

/** The acts of the jury that change its état, or that of its réexamen under way: on the jury of the session. */
export async function passer(input: unknown): Promise<Result<{ readonly vers: Etat }>> {
  const acte = acteDemande.parse(input);
  const contexte = await demanderContexte();
  if (!contexte.ok) return contexte;
  return passerJury(contexte.valeur, { juryId: contexte.valeur.acteur.juryId, acte });
}
