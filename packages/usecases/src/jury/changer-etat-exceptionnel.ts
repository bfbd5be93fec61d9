import type { Etat, Result } from '@delib/domain';
import type { Contexte } from '../contexte';
import { type Passage, passer } from './passage';

/**
 * Activity 16, « Gérer l'avancement des jurys »: back to an earlier état with a motif, never forward. Nothing
 * is deleted; a signed PV stays signed.
 */
export function changerEtatExceptionnel(
  contexte: Contexte,
  demande: { readonly juryId: string; readonly etatVu: Etat; readonly vers: Etat; readonly motif: string },
): Promise<Result<Passage>> {
  return passer(contexte, { ...demande, acte: 'changerEtatExceptionnel' });
}
