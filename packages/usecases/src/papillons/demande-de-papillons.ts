import { createHash } from 'node:crypto';
import type { DestinatairePapillon } from '@delib/db';
import { z } from 'zod';

/** Very many papillons, as their job is given them. */
export const demandeDePapillons = z.object({
  membreIds: z.array(z.uuid()).min(1),
  /** `empreinteDesVus` when it was asked. */
  vus: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What was seen of the papillons in force of some people, in 64 characters: another one issued changes it. */
export function empreinteDesVus(
  destinataires: readonly Pick<DestinatairePapillon, 'membreId' | 'papillonId'>[],
): string {
  const lignes = destinataires.map(({ membreId, papillonId }) => `${membreId} ${papillonId ?? ''}`).sort();
  return createHash('sha256').update(lignes.join('\n')).digest('hex');
}
