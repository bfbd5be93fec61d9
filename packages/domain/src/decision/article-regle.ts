import { formatReference } from '../references';
import type { Reglement } from '../reglement/reglement';
import { REGLES, type RegleId } from './proposition';

/** « D643-22 (code de l'éducation) », as the session is governed. */
export function articleRegle(id: RegleId, { session }: Pick<Reglement, 'session'>): string {
  const regle = REGLES.get(id);
  if (!regle) throw new Error(`no rule « ${id} »`);
  return formatReference(regle.reference, session);
}
