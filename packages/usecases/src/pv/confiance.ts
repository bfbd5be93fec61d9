import { verifierPdf } from '@delib/signature';
import type { Confiance } from '../contexte';

/**
 * The reason signed into a PV (`/Reason`): its number and the digest of its decisions. It ties the bytes to one
 * jury, groupe and version: a valid PV stored under another jury is an anomaly.
 */
export function raisonSignature(numero: string, empreinteDecisions: string): string {
  return `${numero} ${empreinteDecisions}`;
}

/** Verdicts from the strict profile, against our roots (PEM). */
export function creerConfiance(racines: readonly string[]): Confiance {
  return {
    estAuthentique: async (octets, numero) => {
      const verdict = await verifierPdf(octets, { racines: [...racines] });
      return verdict.verdict === 'authentique' && verdict.motif.startsWith(`${numero} `);
    },
  };
}
