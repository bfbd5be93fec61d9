import { createHash } from 'node:crypto';
import type { PvDouteux } from '@delib/db';
import type { Confiance } from '../contexte';

/** A signed PV and what is stored of its signature. */
export type PvSigneStocke = Pick<PvDouteux, 'juryId' | 'groupe' | 'version' | 'signature'>;

/** Do the columns of the signature say that it is of this very PV? */
export function estDuPv({ juryId, groupe, version, signature }: PvSigneStocke): boolean {
  return signature.juryId === juryId && signature.groupe === groupe && signature.version === version;
}

/** SHA-256 (hex) of the bytes of a PV. */
export function empreinteOctets(octets: Uint8Array): string {
  return createHash('sha256').update(octets).digest('hex');
}

/** Are the bytes those of the stored digest, do they verify, and are they that very PV, as its signature too says? */
export async function verifierPv(
  confiance: Confiance,
  numero: string,
  pv: PvSigneStocke,
  octets: Uint8Array,
): Promise<boolean> {
  if (!estDuPv(pv) || empreinteOctets(octets) !== pv.signature.sha256) return false;
  return confiance.estAuthentique(octets, numero);
}
