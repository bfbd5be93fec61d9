'use server';

import type { Etat, Result } from '@delib/domain';
import { cloreDecisions } from '@delib/usecases/jury/clore-decisions';
import { cloturerDeliberation } from '@delib/usecases/jury/cloturer-deliberation';
import { reprendreDeliberation } from '@delib/usecases/jury/reprendre-deliberation';
import { z } from 'zod';
import { demanderContexte } from '../../server/contexte';

const ACTES = { cloreDecisions, reprendreDeliberation, cloturerDeliberation };
const acteDemande = z.enum(['cloreDecisions', 'reprendreDeliberation', 'cloturerDeliberation']);

/** The acts of the jury that change its état; each is one use case, on the jury of the session. */
export async function faireActe(input: unknown): Promise<Result<{ readonly vers: Etat }>> {
  const acte = acteDemande.parse(input);
  const contexte = await demanderContexte();
  if (!contexte.ok) return contexte;
  return ACTES[acte](contexte.valeur, contexte.valeur.acteur.juryId);
}
